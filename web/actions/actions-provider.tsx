import { createContext, type ReactNode, use, useEffect, useSyncExternalStore } from 'react'
import { withPageWords } from '../i18n/language.ts'
import { useLocale } from '../i18n/locale.tsx'
import { createPart } from '../loading/lazy-part.ts'
import { OverlayBoundary } from '../ui/overlays/overlay-boundary.tsx'
import { toasts } from '../ui/toasts/toasts.ts'
import type { ActionCenter, Doing } from './action-center.ts'
import { outcomeToast } from './outcome/outcome-toast.ts'

const ConfirmDialog = createPart(
  withPageWords(() => import('./controls/confirm-dialog.tsx')),
  (module) => module.ConfirmDialog,
  { isSoonWanted: true },
).Part
const BulkDialog = createPart(
  withPageWords(() => import('./bulk/bulk-dialog.tsx')),
  (module) => module.BulkDialog,
  { isSoonWanted: true },
).Part

const ActionsContext = createContext<ActionCenter | null>(null)

/** Lets its children request actions. Asks the user first, and reports the outcome in a toast. */
export function ActionsProvider({ center, children }: { center: ActionCenter; children: ReactNode }) {
  const locale = useLocale()

  useEffect(
    () =>
      center.onOutcome((outcome) => {
        const toast = outcomeToast(outcome, locale)
        if (toast) toasts.show(toast)
      }),
    [center, locale],
  )

  // A confirmation must not outlive its session.
  useEffect(() => () => center.request(null), [center])

  return (
    <ActionsContext value={center}>
      {children}
      <Question center={center} />
    </ActionsContext>
  )
}

function Question({ center }: { center: ActionCenter }) {
  const request = useSyncExternalStore(center.subscribe, center.getRequest, center.getRequest)
  if (!request) return null

  const [only] = request.spaces
  const isOne = request.spaces.length === 1 && only
  const close = () => center.request(null)
  return (
    <OverlayBoundary onClose={close} isModal>
      {isOne ? (
        <ConfirmDialog action={request.action} space={only} center={center} onClose={close} />
      ) : (
        <BulkDialog action={request.action} spaces={request.spaces} center={center} onClose={close} />
      )}
    </OverlayBoundary>
  )
}

export function useActions(): ActionCenter {
  const center = use(ActionsContext)
  if (!center) throw new Error('useActions needs an ActionsProvider above it')
  return center
}

/** The action in progress on this Space, or null. */
export function useDoing(spaceId: string): Doing | null {
  const center = useActions()
  const getDoing = () => center.getDoing(spaceId)
  return useSyncExternalStore(center.subscribe, getDoing, getDoing)
}
