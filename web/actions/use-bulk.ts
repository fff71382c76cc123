import { useEffect, useReducer, useRef } from 'react'
import type { Action } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { actOnMany } from './act-on-many.ts'
import type { ActionCenter, Outcome } from './action-center.ts'
import { reduceBulk, startBulk } from './bulk-state.ts'

/** One bulk action from its question to its results. Nothing more is begun once it is no longer shown. */
export function useBulk(action: Action, able: readonly Space[], center: ActionCenter) {
  const [state, step] = useReducer(reduceBulk, able, startBulk)
  const abort = useRef<AbortController>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function start(spaces: readonly Space[]) {
    const controller = new AbortController()
    abort.current = controller
    step({ type: 'start', spaces })
    const onOutcome = (outcome: Outcome) => step({ type: 'result', outcome })
    await actOnMany({ center, action, spaces, controller, onOutcome })
    step({ type: 'finish' })
  }

  function stop() {
    abort.current?.abort()
    step({ type: 'stop' })
  }

  return { state, start, stop }
}
