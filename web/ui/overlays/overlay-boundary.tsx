import { type ReactNode, Suspense } from 'react'
import { retryParts } from '../../loading/part.ts'
import { createListeners } from '../../state/listeners.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { InertPage } from './inert-page.tsx'

const failures = createListeners<[error: Error]>()

/** Calls when something could not be opened, and why. */
export const onOverlayFailed = failures.subscribe

interface OverlayBoundaryProps {
  onClose: () => void
  /** Whether nothing else may be used until it is there, as with a question that was asked for. */
  isModal?: boolean
  children: ReactNode
}

/** Around what opens over the page: if it cannot be shown, the page stays as it is, and the next attempt is a new one. */
export function OverlayBoundary({ onClose, isModal = false, children }: OverlayBoundaryProps) {
  function onError(error: Error) {
    failures.notify(error)
    retryParts()
    onClose()
  }

  return (
    <ErrorBoundary fallback={() => null} onError={onError}>
      <Suspense fallback={isModal ? <InertPage /> : null}>{children}</Suspense>
    </ErrorBoundary>
  )
}
