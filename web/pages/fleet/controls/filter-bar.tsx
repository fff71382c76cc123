import type { ReactNode } from 'react'

/** The counters and what else chooses the Spaces, on one line that stays below the top bar. Its height is in `styles.css`. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky top-(--bar) z-20 -mx-6 flex h-(--filters) items-center gap-x-4 bg-canvas px-6 phone:-mx-3 phone:gap-x-1.5 phone:px-3">
      {children}
    </div>
  )
}
