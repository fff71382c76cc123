import type { Action } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import type { Translate } from '../i18n/catalogue.ts'
import type { ToastMessage } from '../ui/toasts.ts'

/** Tells how many Spaces of a bulk action came to where it should bring them; null for none. Each failure is told apart. */
export function bulkToast(action: Action, settled: readonly Space[], t: Translate): ToastMessage | null {
  const wanted = action === 'pause' ? 'PAUSED' : 'RUNNING'
  const count = settled.filter(({ stage }) => stage === wanted).length
  if (count === 0) return null
  const title = t(action === 'pause' ? 'done.manyPaused' : 'done.manyRunning', { count })
  return { id: 'bulk', tone: 'good', title }
}
