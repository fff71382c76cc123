import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSearchParams } from 'wouter'
import { STAGE_GROUPS } from '../../../../shared/model/stages.ts'
import {
  DEFAULTS,
  DENSITIES,
  DIRECTIONS,
  GROUPINGS,
  type Preferences,
  preferences,
  SORTS,
  VIEWS,
} from './preferences.ts'

/** What needs attention, whatever its state; or a counter. */
const STATE_FILTERS = ['attention', ...STAGE_GROUPS] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

/** The automatic grouping in a URL, if another one is remembered. */
const AUTO = 'auto'

/**
 * The user's choices for the list. They are in the URL, so that a reload, the back button and a shared link show the same
 * screen. What the URL leaves out of the preferences is as chosen last.
 */
export interface Choices extends Preferences {
  q: string
  state: StateFilter | null
  account: string | null
  /** Sections that are collapsed, by key. */
  closed: readonly string[]
}

export function readChoices(search: URLSearchParams, remembered: Preferences = DEFAULTS): Choices {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === search.get(name))
  const sort = oneOf('sort', SORTS)
  const group = oneOf('group', [...GROUPINGS, AUTO])
  const direction = oneOf('direction', DIRECTIONS)
  return {
    q: search.get('q') ?? '',
    state: oneOf('state', STATE_FILTERS) ?? null,
    account: search.get('account'),
    group: group === AUTO ? null : (group ?? remembered.group),
    sort: sort ?? remembered.sort,
    // The remembered direction is that of the remembered sort.
    direction: direction ?? (sort ? null : remembered.direction),
    view: oneOf('view', VIEWS) ?? remembered.view,
    density: oneOf('density', DENSITIES) ?? remembered.density,
    closed: search.getAll('closed'),
  }
}

/** Left out is only what any browser would add by itself: a preference that is both the default and remembered. */
export function writeChoices(choices: Choices, remembered: Preferences = DEFAULTS): URLSearchParams {
  const search = new URLSearchParams()
  const isPlain = (name: keyof Preferences) =>
    choices[name] === DEFAULTS[name] && choices[name] === remembered[name]
  const { q, state, account, group, sort, direction, view, density, closed } = choices
  if (q) search.set('q', q)
  if (state) search.set('state', state)
  if (account) search.set('account', account)
  if (!isPlain('group')) search.set('group', group ?? AUTO)
  if (!isPlain('sort') || !isPlain('direction')) search.set('sort', sort)
  if (direction) search.set('direction', direction)
  if (!isPlain('view')) search.set('view', view)
  if (!isPlain('density')) search.set('density', density)
  for (const name of closed) search.append('closed', name)
  return search
}

/** The choices after a change. Another sort begins in its own direction. */
export function applyChange(choices: Choices, change: Partial<Choices>): Choices {
  return { ...choices, ...('sort' in change && { direction: null }), ...change }
}

export function hasFilters({ q, state, account }: Pick<Choices, 'q' | 'state' | 'account'>): boolean {
  return q.trim() !== '' || state !== null || account !== null
}

export type Choose = (change: Partial<Choices>, options?: { replace?: boolean }) => void

/** The choices in the URL, and how to change them. A change adds a history entry unless it replaces the current one. */
export function useChoices(): [Choices, Choose] {
  const [search, setSearch] = useSearchParams()
  const remembered = useSyncExternalStore(preferences.subscribe, preferences.get)
  const choices = useMemo(() => readChoices(search, remembered), [search, remembered])

  const choose = useCallback<Choose>(
    (change, options) =>
      setSearch((before) => {
        const next = applyChange(readChoices(before, preferences.get()), change)
        preferences.remember(next, change)
        return writeChoices(next, preferences.get())
      }, options),
    [setSearch],
  )
  return [choices, choose]
}
