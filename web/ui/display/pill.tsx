import type { ReactNode } from 'react'

export type Tone = 'good' | 'busy' | 'quiet' | 'idle' | 'bad' | 'warn'

const TONES: Record<Tone, string> = {
  good: 'bg-good-soft text-good',
  busy: 'bg-busy-soft text-busy',
  quiet: 'bg-quiet-soft text-quiet',
  idle: 'bg-idle-soft text-idle',
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
}

/** A coloured word. Never colour alone: not everybody can distinguish colours. */
export function Pill({
  tone,
  icon,
  children,
  title,
}: {
  tone: Tone
  icon?: ReactNode
  children: ReactNode
  title?: string
}) {
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      {icon}
      {children}
    </span>
  )
}
