import type { ReactNode } from 'react'

const TONES = {
  bad: 'rounded-xl bg-bad-soft px-4 py-3 text-bad',
  warn: 'rounded-xl bg-warn-soft px-4 py-3 text-warn',
  plain: 'rounded-2xl border border-line bg-surface p-4',
} as const

interface NoticeProps {
  tone: keyof typeof TONES
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
    <section role={role} aria-label={title} className={`flex gap-2.5 ${TONES[tone]}`}>
      <span className={`mt-px shrink-0 ${action ? 'self-center phone:self-start' : ''}`}>{icon}</span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2.5">
        <div className="min-w-0 flex-[1_1_15rem] wrap-anywhere">
          {title && <p className="font-medium">{title}</p>}
          {children}
        </div>
        {action}
      </div>
    </section>
  )
}
