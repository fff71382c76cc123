import type { ReactNode } from 'react'

interface NoticeProps {
  tone: 'bad' | 'warn'
  icon: ReactNode
  title: string
  children: ReactNode
}

/** Something that needs attention. */
export function Notice({ tone, icon, title, children }: NoticeProps) {
  const colors = tone === 'bad' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
  return (
    <section aria-label={title} className={`flex gap-3 rounded-2xl p-4 ${colors}`}>
      <span className="mt-px shrink-0">{icon}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-medium">{title}</p>
        <div className="mt-0.5">{children}</div>
      </div>
    </section>
  )
}
