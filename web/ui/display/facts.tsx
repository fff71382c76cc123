import type { ReactNode } from 'react'

interface FactProps {
  name: ReactNode
  children: ReactNode
}

/** A list of names and values, side by side. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">{children}</dl>
}

/** One of `Facts`; nothing without a value. */
export function Fact({ name, children }: FactProps) {
  if (!children) return null
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </>
  )
}

/** A value below its name, for a `dl` with several in a row. */
export function StackedFact({ name, children }: FactProps) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  )
}
