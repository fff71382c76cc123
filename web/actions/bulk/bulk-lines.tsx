import type { ReactNode } from 'react'
import type { Space } from '../../../shared/model/space.ts'

/** A group of results with its count; nothing if it is empty. */
export function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-xs text-muted">{title}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">{children}</ul>
    </section>
  )
}

interface LineProps {
  space: Space
  icon: ReactNode
  /** The Space's current state. */
  state?: ReactNode
  children?: ReactNode
}

export function Line({ space, icon, state, children }: LineProps) {
  return (
    <li className="flex gap-2.5 px-3 py-2 [contain-intrinsic-block-size:3.25rem] [content-visibility:auto]">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>{space.title}</p>
        <p className="font-mono text-xs text-muted">{space.id}</p>
        {children}
      </div>
      {state && <span className="shrink-0 self-center">{state}</span>}
    </li>
  )
}
