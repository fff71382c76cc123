import type { LogLine } from '../../shared/wire/logs.ts'
import { useLocale } from '../i18n/locale.tsx'
import { LineText } from '../logs/list/line-text.tsx'

/** The last lines of the log at the time an incident opened, folded. Nothing without lines. */
export function LogTail({ lines }: { lines: readonly LogLine[] | null }) {
  const { t } = useLocale()
  if (lines === null || lines.length === 0) return null
  return (
    <details className="min-w-0">
      <summary className="inline-flex min-h-8 items-center gap-1.5 rounded-md text-xs text-muted hover:text-ink phone:min-h-11">
        {t('incidents.logTail', { count: lines.length })}
      </summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang="en"
        className="mt-1 max-h-80 cursor-text overflow-auto rounded-lg bg-canvas p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere select-text"
      >
        {lines.map(({ text, cut }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are fixed, and may be equal
          <div key={index}>
            <LineText text={text} ranges={[]} />
            {cut && <span className="text-muted">{t('logs.cut')}</span>}
          </div>
        ))}
      </pre>
    </details>
  )
}
