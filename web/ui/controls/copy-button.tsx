import { Check, Copy, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

const SHOWN_MS = 2_000
const ICONS = { none: Copy, copied: Check, failed: X } as const

export interface CopyButtonProps {
  text: string
  label: string
  copiedLabel: string
  failedLabel: string
}

/** Copies `text`, and shows for two seconds whether that worked. */
export function CopyButton({ text, label, copiedLabel, failedLabel }: CopyButtonProps) {
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none')

  async function copy() {
    setResult((await copyText(text)) ? 'copied' : 'failed')
    setTimeout(() => setResult('none'), SHOWN_MS)
  }

  const Icon = ICONS[result]
  const labels = { none: label, copied: copiedLabel, failed: failedLabel }
  return (
    <Button size="small" variant="ghost" onClick={() => void copy()}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{labels[result]}</span>
    </Button>
  )
}
