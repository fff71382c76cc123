import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-md border border-line bg-canvas px-1.5 py-0.5 text-center font-sans text-xs text-muted">
      {children}
    </kbd>
  )
}
