import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { TopBar } from '../bar/top-bar.tsx'
import { Broken } from './fallbacks.tsx'

/** Keeps the trouble of one page to that page: the bar stays, and so does the way to another page. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return (
    <ErrorBoundary
      resetKey={path}
      fallback={(failure) => (
        <>
          <TopBar />
          <Broken {...failure} />
        </>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}
