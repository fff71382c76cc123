import { copyWords } from '../../i18n/copy-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { CopyButton } from '../../ui/controls/copy-button.tsx'

/** A program or an answer, with a copy button. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  const { t } = useLocale()
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface">
      <div className="flex items-center justify-between gap-2 border-b border-line py-0.5 pr-1 pl-3">
        <span className="truncate text-xs text-muted">{label}</span>
        <CopyButton {...copyWords(t)} text={code} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={label} translate="no" className="max-h-136 overflow-auto p-3">
        <pre className="font-mono text-xs leading-relaxed">{code}</pre>
      </section>
    </div>
  )
}
