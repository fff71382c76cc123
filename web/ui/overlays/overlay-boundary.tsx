import { type ReactNode, Suspense } from 'react'
import { retryParts } from '../../loading/lazy-part.ts'
import { createListeners } from '../../state/listeners.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { InertPage } from './inert-page.tsx'

const failures = createListeners<[error: Error]>()

/** Called if something could not be opened, with the reason. */
export const onOverlayFailed = failures.subscribe

interface OverlayBoundaryProps {
  onClose: () => void
  /** Whether the page is blocked until it is open, as for a confirmation. */
  isModal?: boolean
  children: ReactNode
}

/** Wraps an overlay: if it cannot be shown, the page stays as it is, and the next attempt starts fresh. */
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
