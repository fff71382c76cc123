import type { Space } from '../../shared/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { hasMetrics } from '../spaces/facts.ts'
import { useNow } from '../ui/use-now.ts'
import { NetworkReading } from './readings.tsx'

/** The foot of a card: network, where it runs, and the last change of its repository. */
export function ChangedAgo({ space }: { space: Space }) {
  return (
    <div className="mt-auto flex items-center justify-between gap-3 text-xs text-muted">
      {hasMetrics(space) ? <NetworkReading spaceId={space.id} /> : <span>{space.sdk}</span>}
      <LastChange space={space} />
    </div>
  )
}

export function LastChange({ space }: { space: Space }) {
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
      {format.ago(at, now)}
    </time>
  )
}
