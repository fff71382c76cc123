import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Broken } from './fallbacks.tsx'

/** Limits the error of a page to that page: the bar and the navigation stay. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return (
    <ErrorBoundary resetKey={path} fallback={(failure) => <Broken {...failure} />}>
      {children}
    </ErrorBoundary>
  )
}
