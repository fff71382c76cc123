import type { Space } from '../../../../../shared/model/space.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useNow } from '../../../../time/use-now.ts'

/** How long ago the repository changed; the exact time on hover and for machines. */
export function LastChange({ space: { lastModified } }: { space: Space }) {
  const { t, format } = useLocale()
  const now = useNow(60_000)
  if (!lastModified) return null
  const at = Date.parse(lastModified)
  return (
    <time dateTime={lastModified} title={`${t('space.changed')}: ${format.dateTime(at)}`}>
      {format.ago(at, now)}
    </time>
  )
}
