import { startTransition, useEffect, useReducer, useRef } from 'react'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { ActionCenter, Outcome } from '../action-center.ts'
import { bulkToast } from '../outcome/bulk-toast.ts'
import { collectSettled } from '../outcome/collect-settled.ts'
import { actOnMany } from './act-on-many.ts'
import { reduceBulk, startBulk } from './bulk-state.ts'

/** One bulk action, from the confirmation to the results. Starts nothing more once it is unmounted. */
export function useBulk(action: Action, available: readonly Space[], center: ActionCenter) {
  const locale = useLocale()
  const [state, step] = useReducer(reduceBulk, available, startBulk)
  const abort = useRef<AbortController>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function start(spaces: readonly Space[]) {
    const controller = new AbortController()
    const accepted = new Set<string>()
    const waitUntilSettled = collectSettled(center, (outcome) => step({ type: 'end', outcome }))
    abort.current = controller
    step({ type: 'start', spaces })
    function onOutcome(outcome: Outcome) {
      if (outcome.kind === 'accepted') accepted.add(outcome.space.id)
      step({ type: 'result', outcome })
    }
    await actOnMany({ center, action, spaces, controller, onOutcome })
    startTransition(() => step({ type: 'finish' }))
    const awaited = spaces.map(({ id }) => id).filter((id) => accepted.has(id))
    const toast = bulkToast(action, await waitUntilSettled(awaited), locale)
    if (toast) toasts.show(toast)
  }

  function stop() {
    abort.current?.abort()
    step({ type: 'stop' })
  }

  return { state, start, stop }
}
