import { ACTIONS, type Action, listActions } from '../../shared/model/actions.ts'
import type { Space } from '../../shared/model/space.ts'
import type { Hotkeys } from '../ui/keys/use-hotkeys.ts'
import { commonBlock } from './availability.ts'

interface ActionKeysOptions {
  /** What an action applies to. */
  getSpaces: () => readonly Space[]
  start: (action: Action, spaces: readonly Space[]) => void
}

/** The shortcuts of all actions: `p` pauses, or resumes what is paused. If none is possible, the confirmation says why. */
export function actionKeys({ getSpaces, start }: ActionKeysOptions): Hotkeys {
  const byKey = Map.groupBy(
    listActions().flatMap((action) => ACTIONS[action].keys.map((key) => ({ key, action }))),
    ({ key }) => key,
  )
  function press(actions: readonly Action[]) {
    const spaces = getSpaces()
    const [first] = actions
    const action = actions.find((each) => commonBlock(each, spaces) === null) ?? first
    if (spaces.length > 0 && action) start(action, spaces)
  }
  return Object.fromEntries(
    [...byKey].map(([key, entries]) => [key, () => press(entries.map(({ action }) => action))]),
  )
}

interface LinkKeysOptions {
  getSpace: () => Space | undefined
  /** What the logs are of. */
  getSpaces: () => readonly Space[]
  openLogs: (spaces: readonly Space[]) => void
}

/** The shortcuts that open something of a Space: in another tab its app, or its page at the Hub; here its logs. */
export function linkKeys({ getSpace, getSpaces, openLogs }: LinkKeysOptions): Hotkeys {
  function open(pick: (space: Space) => string | null) {
    const space = getSpace()
    const href = space && pick(space)
    if (href) window.open(href, '_blank', 'noopener,noreferrer')
  }
  return {
    o: () => open(({ url }) => url),
    h: () => open(({ hubUrl }) => hubUrl),
    l() {
      const spaces = getSpaces()
      if (spaces.length > 0) openLogs(spaces)
    },
  }
}
