import type { ReactNode } from 'react'

const COLORS = {
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  plain: 'border border-line bg-surface',
} as const

interface NoticeProps {
  tone: keyof typeof COLORS
  icon: ReactNode
  title?: string
  role?: 'alert'
  /** Buttons or links next to the text. */
  action?: ReactNode
  children: ReactNode
}

/** A band with something that needs attention. */
export function Notice({ tone, icon, title, role, action, children }: NoticeProps) {
  return (
    <section role={role} aria-label={title} className={`flex gap-2.5 rounded-xl px-4 py-3 ${COLORS[tone]}`}>
      <span className="mt-px shrink-0">{icon}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action}
    </section>
  )
}
