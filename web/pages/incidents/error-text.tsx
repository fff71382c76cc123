import { putErrorFirst } from '../../../shared/error-line.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Fold } from '../../ui/display/fold.tsx'

/** Longer ones are cut off: a build error may have a hundred lines. */
const SHORT = 280

/** What the Hub said, or what the probe saw: the telling line, and all of it on demand. */
export function ErrorText({ message }: { message: string }) {
  const { t } = useLocale()
  const lines = putErrorFirst(message)
  const [first = ''] = lines
  const isWhole = lines.length === 1 && first.length <= SHORT
  return (
    <div className="min-w-0">
      <p lang="en" className="cursor-text font-mono text-xs wrap-anywhere select-text">
        {first.length > SHORT ? `${[...first].slice(0, SHORT).join('')} …` : first}
      </p>
      {!isWhole && <Fold title={t('incidents.wholeMessage')}>{message}</Fold>}
    </div>
  )
}
