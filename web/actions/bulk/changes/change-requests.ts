import type { Space } from '../../../../shared/model/space.ts'
import type { Planned } from '../../../configuration/draft/draft.ts'
import { trayFlag } from '../run-requests.ts'

const requests: { planned: readonly Planned[]; spaces: readonly Space[] }[] = []

/** Sends changes of the configuration to many Spaces; the tray starts it and reports its progress. */
export function requestChanges(planned: readonly Planned[], spaces: readonly Space[]) {
  requests.push({ planned, spaces })
  trayFlag.set(true)
}

/** The requests that have not been taken yet. */
export function takeChangeRequests() {
  return requests.splice(0)
}
