import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { withPageWords } from '../i18n/language.ts'
import { useLocale } from '../i18n/locale.tsx'
import { createPart } from '../loading/lazy-part.ts'
import { onIdle } from '../loading/on-idle.ts'
import { OverlayBoundary } from '../ui/overlays/overlay-boundary.tsx'
import { toasts } from '../ui/toasts/toasts.ts'
import type { ActionCenter, Doing } from './action-center.ts'
import { requestRun } from './bulk/run-requests.ts'
import { TrayHost } from './bulk/tray-host.tsx'
import { createSelectionStore, type SelectionStore } from './selection.ts'

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

const loadOutcomeToast = withPageWords(() => import('./outcome/outcome-toast.ts'))

const ActionsContext = createContext<{ center: ActionCenter; selection: SelectionStore } | null>(null)

/** Lets its children select Spaces and request actions. Asks the user first, and reports the outcome in a toast, or in the tray. */
export function ActionsProvider({ center, children }: { center: ActionCenter; children: ReactNode }) {
  const locale = useLocale()
  const [selection] = useState(createSelectionStore)
  const actions = useMemo(() => ({ center, selection }), [center, selection])

  useEffect(
    () =>
      center.onOutcome((outcome) => {
        function report({ outcomeToast }: Awaited<ReturnType<typeof loadOutcomeToast>>) {
          const toast = outcomeToast(outcome, locale)
          if (toast) toasts.show(toast)
        }
        const { t } = locale
        const missing = { title: t('app.partMissing'), text: t('app.partMissingHint') }
        loadOutcomeToast().then(report, () => toasts.show({ id: 'outcome', tone: 'bad', ...missing }))
      }),
    [center, locale],
  )
  useEffect(() => onIdle(() => void loadOutcomeToast().catch(() => undefined)), [])

  // A confirmation must not outlive its session.
  useEffect(() => () => center.request(null), [center])

  return (
    <ActionsContext value={actions}>
      {children}
      <Question center={center} />
      <TrayHost {...actions} />
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
        <BulkDialog action={request.action} spaces={request.spaces} onClose={close} onConfirm={requestRun} />
      )}
    </OverlayBoundary>
  )
}

function useProvided() {
  const provided = use(ActionsContext)
  if (!provided) throw new Error('Actions need an ActionsProvider above them')
  return provided
}

export const useActions = (): ActionCenter => useProvided().center

/** The selected Spaces, which all pages share. */
export const useSelection = (): SelectionStore => useProvided().selection

/** The action in progress on this Space, or null. */
export function useDoing(spaceId: string): Doing | null {
  const center = useActions()
  const getDoing = () => center.getDoing(spaceId)
  return useSyncExternalStore(center.subscribe, getDoing, getDoing)
}
