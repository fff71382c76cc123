import type { ReactNode } from 'react'
import type { Space } from '../../../shared/model/space.ts'

interface GroupProps {
  icon: ReactNode
  title: string
  count: number
  action?: ReactNode
  children: ReactNode
}

/** Results of one kind: a line that unfolds to the Spaces, and a button for all of them. Nothing if it is empty. */
export function Group({ icon, title, count, action, children }: GroupProps) {
  if (count === 0) return null
  return (
    <section className="flex items-start gap-2">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <details className="min-w-0 flex-1">
        <summary className="wrap-anywhere">
          {title} <span className="text-muted">· {count}</span>
        </summary>
        <ul className="mt-1.5 divide-y divide-line rounded-lg border border-line">{children}</ul>
      </details>
      {action}
    </section>
  )
}

interface LineProps {
  space: Space
  icon?: ReactNode
  /** The Space's current state. */
  state?: ReactNode
  children?: ReactNode
}

export function Line({ space, icon, state, children }: LineProps) {
  return (
    <li className="flex gap-2.5 px-3 py-2 [contain-intrinsic-block-size:3.25rem] [content-visibility:auto]">
      {icon && <span className="mt-0.5 shrink-0">{icon}</span>}
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>{space.title}</p>
        <p className="font-mono text-xs text-muted">{space.id}</p>
        {children}
      </div>
      {state && <span className="shrink-0 self-center">{state}</span>}
    </li>
  )
}
