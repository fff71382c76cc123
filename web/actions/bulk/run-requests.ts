import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { createFlag } from '../../state/flag.ts'
import { readStored, writeStored } from '../../state/stored.ts'

/** Where the runs of this tab are kept over a reload. */
export const RUNS_KEY = 'bulk-runs'

/** Whether there is, or has been, a bulk action in this tab: the code of the tray is not needed before. */
export const trayFlag = createFlag(readStored('sessionStorage', RUNS_KEY) !== null)

const requests: { action: Action; spaces: readonly Space[] }[] = []

/** Runs an action on many Spaces; the tray starts it and reports its progress. */
export function requestRun(action: Action, spaces: readonly Space[]) {
  requests.push({ action, spaces })
  trayFlag.set(true)
}

/** For a session that has ended: what is kept over a reload names its Spaces. */
export function forgetRuns() {
  requests.length = 0
  writeStored('sessionStorage', RUNS_KEY, null)
}

/** The requests that have not been taken yet. */
export function takeRequests() {
  return requests.splice(0)
}
