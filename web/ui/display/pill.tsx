import type { ReactNode } from 'react'

export type Tone = 'good' | 'busy' | 'quiet' | 'idle' | 'bad' | 'warn'

const COLORS: Record<Tone, string> = {
  good: 'text-good',
  busy: 'text-busy',
  quiet: 'text-quiet',
  idle: 'text-idle',
  bad: 'text-bad',
  warn: 'text-warn',
}

const GROUNDS: Record<Tone, string> = {
  good: 'bg-good-soft',
  busy: 'bg-busy-soft',
  quiet: 'bg-quiet-soft',
  idle: 'bg-idle-soft',
  bad: 'bg-bad-soft',
  warn: 'bg-warn-soft',
}

interface PillProps {
  tone: Tone
  icon?: ReactNode
  children: ReactNode
  title?: string
  /** Without its ground, where many are below each other. */
  isPlain?: boolean
}

/** A coloured word. Never colour alone: not everybody can distinguish colours. */
export function Pill({ tone, icon, children, title, isPlain = false }: PillProps) {
  const ground = isPlain ? '' : `px-2 py-0.5 ${GROUNDS[tone]}`
  return (
    <span
      title={title}
      className={`inline-flex min-w-0 items-center overflow-hidden [&>svg]:shrink-0 gap-1 rounded-full text-xs font-medium whitespace-nowrap ${COLORS[tone]} ${ground}`}
    >
      {icon}
      {children}
    </span>
  )
}
