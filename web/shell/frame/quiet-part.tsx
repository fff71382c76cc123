import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'

/** For what the page can do without: it appears when its code is there, and its failure breaks nothing else. */
export function QuietPart({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return (
    <ErrorBoundary resetKey={path} fallback={() => null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  )
}
