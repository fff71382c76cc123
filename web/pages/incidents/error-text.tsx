import { useLocale } from '../../i18n/locale.tsx'
import { tellFirst } from '../../space-display/error-line.ts'

/** Longer ones are folded: a build error may have a hundred lines. */
const SHORT = 280

/** What the Hub said, or what the probe saw: the telling line first, and the rest on demand. */
export function ErrorText({ message }: { message: string }) {
  const { t } = useLocale()
  const isShort = message.length <= SHORT && !/[\r\n]/.test(message.trim())
  if (isShort) return <Quote text={message} />
  return (
    <div className="min-w-0">
      <Quote text={[...tellFirst(message)].slice(0, SHORT).join('')} isCut />
      <details>
        <summary className="inline-flex min-h-8 items-center rounded-md text-xs text-muted hover:text-ink phone:min-h-11">
          {t('incidents.wholeMessage')}
        </summary>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          lang="en"
          className="mt-1 max-h-60 cursor-text overflow-auto rounded-lg bg-canvas p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere select-text"
        >
          {message}
        </pre>
      </details>
    </div>
  )
}

function Quote({ text, isCut = false }: { text: string; isCut?: boolean }) {
  return (
    <p lang="en" className="cursor-text font-mono text-xs wrap-anywhere select-text">
      {text}
      {isCut && ' …'}
    </p>
  )
}
