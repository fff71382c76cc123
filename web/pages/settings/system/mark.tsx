import { Check, CircleHelp, Minus, X } from 'lucide-react'
import type { ReactNode } from 'react'

const LOOKS = {
  good: { icon: Check, color: 'text-good' },
  bad: { icon: X, color: 'text-bad' },
  none: { icon: Minus, color: 'text-muted' },
  unsure: { icon: CircleHelp, color: 'text-warn' },
} as const

export type Verdict = keyof typeof LOOKS

/** Good, bad, absent or unknown: always with its word. */
export function Mark({ verdict, children }: { verdict: Verdict; children: ReactNode }) {
  const { icon: Icon, color } = LOOKS[verdict]
  return (
    <span className="inline-flex items-start gap-1.5">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${color}`} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  )
}
