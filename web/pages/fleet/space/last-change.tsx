import type { Space } from '../../../../shared/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useNow } from '../../../time/use-now.ts'

/** How long ago the repository changed; the exact time on hover and for machines. */
export function LastChange({ space, isLabelled = false }: { space: Space; isLabelled?: boolean }) {
  const { t, format } = useLocale()
  const now = useNow(60_000)
  if (!space.lastModified) return null
  const at = Date.parse(space.lastModified)
  return (
    <time
      dateTime={space.lastModified}
      title={`${t('space.changed')}: ${format.dateTime(at)}`}
      className="truncate"
    >
      {isLabelled ? t('space.changedAgo', { time: format.ago(at, now) }) : format.ago(at, now)}
    </time>
  )
}
