import { type RefObject, useEffect } from 'react'
import type { Space } from '../../../shared/model/space.ts'
import { actionKeys, linkKeys } from '../../actions/action-keys.ts'
import { useActions } from '../../actions/actions-provider.tsx'
import type { SelectionStore } from '../../actions/selection.ts'
import { useOpenLogs } from '../../actions/use-open-logs.ts'
import { useRefresh } from '../../shell/use-refresh.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import type { Choices, Choose } from './controls/choices.ts'
import { lastFocusedSpace } from './last-focused-space.ts'
import { type Row, rowIndexOf } from './lines/rows.ts'
import { nextPlace } from './next-place.ts'

export interface FleetKeys {
  /** All Spaces, including those hidden by filters: one of them may be selected. */
  spaces: readonly Space[]
  /** Those that need attention, in rows above the list; each of them is also in the list. */
  above: readonly Space[]
  order: readonly Space[]
  rows: readonly Row[]
  columns: number
  choices: Choices
  choose: Choose
  selection: SelectionStore
  scrollTo: RefObject<((rowIndex: number) => void) | null>
}

/** Keyboard shortcuts of the fleet. They start from the focused Space, or from the last focused one. */
export function useFleetKeys(fleet: FleetKeys) {
  const { spaces, above, order, columns, choices, choose, selection } = fleet
  const actions = useActions()
  const openLogs = useOpenLogs()
  const { refresh } = useRefresh()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first shown
  useEffect(() => restoreFocus(fleet), [])

  function current(): Space | undefined {
    const place = currentPlace()
    return above[place] ?? order[place - above.length]
  }

  /** The place of the focused or last focused Space among the rows above and the list; -1 if it is in neither. */
  function currentPlace(): number {
    const { id, isAbove } = focusedSpace() ?? { id: lastFocusedSpace.get(), isAbove: false }
    const isIt = (space: Space) => space.id === id
    const inList = isAbove ? -1 : order.findIndex(isIt)
    return inList >= 0 ? above.length + inList : above.findIndex(isIt)
  }

  function move(event: KeyboardEvent, step: number) {
    const here = currentPlace()
    const place = here < 0 ? 0 : nextPlace(here, step, { above: above.length, list: order.length })
    const row = above[place]
    const next = row ?? order[place - above.length]
    if (!next) return
    event.preventDefault()
    if (!row || !focusSpace(row.id, ABOVE)) reveal(next.id, fleet)
  }

  /** What an action applies to: the selection, if there is one, as its bar says. */
  function selectedOrCurrent(): Space[] {
    const ids = selection.getIds()
    if (ids.size > 0) return spaces.filter(({ id }) => ids.has(id))
    const space = current()
    return space ? [space] : []
  }

  function select(isRange: boolean) {
    const space = current()
    if (space) selection.select(space.id, isRange)
  }

  useHotkeys({
    j: (event) => move(event, 1),
    k: (event) => move(event, -1),
    arrowdown: (event) => move(event, columns),
    arrowup: (event) => move(event, -columns),
    arrowright: (event) => columns > 1 && move(event, 1),
    arrowleft: (event) => columns > 1 && move(event, -1),
    x: () => select(false),
    'shift+x': () => select(true),
    'shift+a': () => selection.selectAll(order.map(({ id }) => id)),
    '.': () => document.querySelector<HTMLElement>('[data-selection-bar] button')?.focus(),
    ...actionKeys({
      getSpaces: selectedOrCurrent,
      start: (action, spaces) => actions.request({ action, spaces }),
    }),
    ...linkKeys({ getSpace: current, getSpaces: selectedOrCurrent, openLogs }),
    'shift+r': refresh,
    v() {
      const space = current()
      choose({ view: choices.view === 'cards' ? 'table' : 'cards' }, { replace: true })
      if (space) requestAnimationFrame(() => reveal(space.id, fleet))
    },
    escape: () => clearNext(fleet),
  })
}

/** Clears one thing after the other. */
function clearNext({ selection, choices, choose }: Pick<FleetKeys, 'selection' | 'choices' | 'choose'>) {
  if (selection.getIds().size > 0) selection.clear()
  else if (choices.q) choose({ q: '' }, { replace: true })
  else if (choices.state || choices.account) choose({ state: null, account: null })
}

/** After coming back from another page, nothing has the focus. */
function restoreFocus({ order, ...fleet }: FleetKeys) {
  const id = lastFocusedSpace.get()
  const { activeElement } = document
  const isAnywhere = activeElement !== document.body && activeElement?.id !== 'content'
  if (id !== null && !isAnywhere && order.some((space) => space.id === id)) reveal(id, fleet)
}

function focusedSpace() {
  const element = document.activeElement?.closest<HTMLElement>('[data-space]')
  return element ? { id: element.dataset.space ?? '', isAbove: element.matches(ABOVE) } : null
}

const ABOVE = '[data-attention] *'
const IN_LIST = `:not(${ABOVE})`

const LONGEST_MS = 5_000

/** Scrolls to a Space and focuses it, unless the user goes elsewhere meanwhile. */
export function reveal(spaceId: string, { rows, scrollTo }: Pick<FleetKeys, 'rows' | 'scrollTo'>) {
  if (focusSpace(spaceId, IN_LIST)) return
  scrollTo.current?.(rowIndexOf(rows, spaceId))
  // A long list renders the row in one of the next frames, another view perhaps once its code is loaded.
  const until = performance.now() + LONGEST_MS
  const { activeElement: before, body } = document
  requestAnimationFrame(function retry() {
    const { activeElement } = document
    const isElsewhere = activeElement !== before && activeElement !== body
    if (isElsewhere || focusSpace(spaceId, IN_LIST) || performance.now() > until) return
    requestAnimationFrame(retry)
  })
}

function focusSpace(spaceId: string, where: string): boolean {
  const element = document.querySelector(`[data-space="${CSS.escape(spaceId)}"]:is(${where})`)
  const title = element?.querySelector<HTMLElement>('[data-main]')
  if (!title) return false
  title.focus({ preventScroll: true })
  title.closest('[data-space]')?.scrollIntoView({ block: 'nearest' })
  return true
}
