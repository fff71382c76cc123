import type { LogLine } from '../../shared/wire/logs.ts'
import { useLocale } from '../i18n/locale.tsx'
import { LineText } from '../logs/list/line-text.tsx'
import { Fold } from '../ui/display/fold.tsx'

/** The last lines of the log at the time an incident opened, folded. Nothing without lines. */
export function LogTail({ lines }: { lines: readonly LogLine[] | null }) {
  const { t } = useLocale()
  if (lines === null || lines.length === 0) return null
  return (
    <Fold title={t('incidents.logTail', { count: lines.length })}>
      {lines.map(({ text, cut }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are fixed, and may be equal
        <div key={index}>
          <LineText text={text} ranges={[]} />
          {cut && <span className="text-muted">{t('logs.cut')}</span>}
        </div>
      ))}
    </Fold>
  )
}
