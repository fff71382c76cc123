import { Suspense, useSyncExternalStore } from 'react'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import type { ActionCenter } from '../action-center.ts'
import type { SelectionStore } from '../selection.ts'
import { trayFlag } from './run-requests.ts'

const Tray = createPart(
  withPageWords(() => import('./tray.tsx')),
  (module) => module.Tray,
  { isSoonWanted: true },
).Part

/** The tray of bulk actions, once there is one. */
export function TrayHost(props: { center: ActionCenter; selection: SelectionStore }) {
  const isWanted = useSyncExternalStore(trayFlag.subscribe, trayFlag.isOn, trayFlag.isOn)
  if (!isWanted) return null
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense fallback={null}>
        <Tray {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
