import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { createPart, retryParts } from '../../loading/lazy-part.ts'
import { onIdle } from '../../loading/on-idle.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import type { ToasterWords } from './toaster.tsx'
import { toasts } from './toasts.ts'

const RETRY_MS = 5_000

const { Part: Toaster } = createPart(
  () => import('./toaster.tsx'),
  (module) => module.Toaster,
)

/**
 * Loads the toaster at idle, so that its live region exists before its first message, or with that message. Until then,
 * messages wait in `toasts`.
 */
export function ToastHost(words: ToasterWords) {
  const hasMessages = useSyncExternalStore(toasts.subscribe, () => toasts.getSnapshot().kept.length > 0)
  const [isWanted, setWanted] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => onIdle(() => setWanted(true)), [])
  useEffect(() => {
    if (hasMessages) setWanted(true)
  }, [hasMessages])

  function tryAgainSoon() {
    setTimeout(() => {
      retryParts()
      setAttempt((attempts) => attempts + 1)
    }, RETRY_MS)
  }

  if (!isWanted) return null
  return (
    <ErrorBoundary resetKey={String(attempt)} fallback={() => null} onError={tryAgainSoon}>
      <Suspense fallback={null}>
        <Toaster {...words} />
      </Suspense>
    </ErrorBoundary>
  )
}
