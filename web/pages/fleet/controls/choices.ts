import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { STAGE_GROUPS, type StageGroup } from '../../../../shared/model/stages.ts'

export const SORTS = ['name', 'state', 'cpu', 'memory', 'changed'] as const
export const VIEWS = ['cards', 'table'] as const

export type Sort = (typeof SORTS)[number]
export type View = (typeof VIEWS)[number]

/**
 * The user's choices for the list. They are in the URL, so that a reload, the back button and a shared link show the same
 * screen.
 */
export interface Choices {
  q: string
  state: StageGroup | null
  account: string | null
  sort: Sort
  view: View
  /** Accounts whose section is collapsed. */
  closed: readonly string[]
}

export function readChoices(search: URLSearchParams): Choices {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === search.get(name))
  return {
    q: search.get('q') ?? '',
    state: oneOf('state', STAGE_GROUPS) ?? null,
    account: search.get('account'),
    sort: oneOf('sort', SORTS) ?? 'name',
    view: oneOf('view', VIEWS) ?? 'cards',
    closed: search.getAll('closed'),
  }
}

/** Only what differs from the default is written to the URL. */
export function writeChoices({ q, state, account, sort, view, closed }: Choices): URLSearchParams {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (state) search.set('state', state)
  if (account) search.set('account', account)
  if (sort !== 'name') search.set('sort', sort)
  if (view !== 'cards') search.set('view', view)
  for (const name of closed) search.append('closed', name)
  return search
}

export function hasFilters({ q, state, account }: Pick<Choices, 'q' | 'state' | 'account'>): boolean {
  return q.trim() !== '' || state !== null || account !== null
}

export type Choose = (change: Partial<Choices>, options?: { replace?: boolean }) => void

/** The choices in the URL, and how to change them. A change adds a history entry unless it replaces the current one. */
export function useChoices(): [Choices, Choose] {
  const [search, setSearch] = useSearchParams()
  const choices = useMemo(() => readChoices(search), [search])

  const choose = useCallback<Choose>(
    (change, options) => setSearch((before) => writeChoices({ ...readChoices(before), ...change }), options),
    [setSearch],
  )
  return [choices, choose]
}
