import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'

/** Copies `text`, and says for two seconds that it did. */
export function CopyButton({
  text,
  label,
  copiedLabel,
}: {
  text: string
  label: string
  copiedLabel: string
}) {
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }

  const Icon = isCopied ? Check : Copy
  return (
    <Button size="small" variant="ghost" onClick={() => void copy()}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </Button>
  )
}
