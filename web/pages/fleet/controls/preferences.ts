import { createListeners } from '../../../state/listeners.ts'
import { readStored, writeStored } from '../../../state/stored.ts'

export const SORTS = ['attention', 'name', 'state', 'cpu', 'memory', 'gpu', 'cost', 'updated'] as const
export const DIRECTIONS = ['asc', 'desc'] as const
export const GROUPINGS = ['account', 'state', 'none'] as const
export const VIEWS = ['cards', 'table'] as const
export const DENSITIES = ['comfortable', 'compact'] as const

export type Sort = (typeof SORTS)[number]
export type Direction = (typeof DIRECTIONS)[number]
export type Grouping = (typeof GROUPINGS)[number]
export type View = (typeof VIEWS)[number]
export type Density = (typeof DENSITIES)[number]

/** How the list is shown. Remembered for the next visit; filters are not. */
export interface Preferences {
  /** Null: by account while that helps. */
  group: Grouping | null
  sort: Sort
  /** Null: the sort's own. */
  direction: Direction | null
  view: View
  density: Density
}

export const DEFAULTS: Preferences = {
  group: null,
  sort: 'attention',
  direction: null,
  view: 'cards',
  density: 'comfortable',
}

const KEY = 'fleet'

/** Takes what is valid of a stored text: it may come from an older version. */
export function parsePreferences(stored: string | null): Preferences {
  const known = readObject(stored)
  const oneOf = <Value extends string>(name: keyof Preferences, values: readonly Value[]) =>
    values.find((value) => value === known[name])
  return {
    group: oneOf('group', GROUPINGS) ?? DEFAULTS.group,
    sort: oneOf('sort', SORTS) ?? DEFAULTS.sort,
    direction: oneOf('direction', DIRECTIONS) ?? DEFAULTS.direction,
    view: oneOf('view', VIEWS) ?? DEFAULTS.view,
    density: oneOf('density', DENSITIES) ?? DEFAULTS.density,
  }
}

function readObject(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The preferences after the user changed some of them. Those that only a link has set stay as they were. */
export function mergePreferences(
  before: Preferences,
  chosen: Preferences,
  changed: Partial<Preferences>,
): Preferences {
  const isSorted = 'sort' in changed || 'direction' in changed
  return {
    group: 'group' in changed ? chosen.group : before.group,
    sort: isSorted ? chosen.sort : before.sort,
    direction: isSorted ? chosen.direction : before.direction,
    view: 'view' in changed ? chosen.view : before.view,
    density: 'density' in changed ? chosen.density : before.density,
  }
}

function createPreferences() {
  const changes = createListeners()
  let now: Preferences | null = null
  const get = () => {
    now ??= parsePreferences(readStored('localStorage', KEY))
    return now
  }

  return {
    subscribe: changes.subscribe,
    get,
    remember(chosen: Preferences, changed: Partial<Preferences>) {
      const before = get()
      const next = JSON.stringify(mergePreferences(before, chosen, changed))
      if (next === JSON.stringify(before)) return
      now = JSON.parse(next) as Preferences
      writeStored('localStorage', KEY, next)
      changes.notify()
    },
  }
}

export const preferences = createPreferences()
