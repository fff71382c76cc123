import { useReducer, useRef } from 'react'
import type { Action } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import type { ActionCenter } from './action-center.ts'
import { reduceBulk, startBulk } from './bulk-state.ts'
import { runBulk } from './run-bulk.ts'

const AT_A_TIME = 4

/** One bulk action from its question to its results. */
export function useBulk(action: Action, spaces: readonly Space[], center: ActionCenter) {
  const [state, step] = useReducer(reduceBulk, spaces, startBulk)
  const abort = useRef<AbortController>(null)

  async function start(items: readonly Space[]) {
    const controller = new AbortController()
    abort.current = controller
    step({ type: 'start', spaces: items })
    await runBulk({
      items,
      run: (space) => center.run(space, action, true),
      concurrency: AT_A_TIME,
      signal: controller.signal,
      onResult: (_, outcome) => step({ type: 'result', outcome }),
    })
    step({ type: 'finish' })
  }

  function stop() {
    abort.current?.abort()
    step({ type: 'stop' })
  }

  return { state, start, stop }
}
