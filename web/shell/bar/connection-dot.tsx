import { useQuery } from '@tanstack/react-query'
import type { Locale } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'
import { type Freshness, getFreshness } from './freshness.ts'

const STEP_MS = 5_000

const DOTS: Record<Freshness['kind'], string> = {
  live: 'bg-good',
  connecting: 'bg-warn motion:animate-pulse',
  updated: 'bg-warn',
  unknown: 'bg-bad',
  hub_away: 'bg-bad',
}

/** How current the page is: a dot and its text. */
export function ConnectionDot() {
  const locale = useLocale()
  const connection = useConnection()
  const { data: list } = useQuery({ ...spacesQuery, enabled: false })
  const now = useNow(STEP_MS)
  const freshness = getFreshness({ connection, list, now })
  return (
    <span
      role="status"
      title={locale.t(`live.${freshness.kind}Hint`)}
      className="flex items-center gap-1.5 px-1.5 text-xs text-muted"
    >
      <span className={`size-2 shrink-0 rounded-full ${DOTS[freshness.kind]}`} />
      <span>{wordsFor(freshness, now, locale)}</span>
    </span>
  )
}

function wordsFor(freshness: Freshness, now: number, { t, format }: Locale): string {
  switch (freshness.kind) {
    case 'updated':
      return t('live.updated', { ago: format.ago(freshness.at, now) })
    case 'hub_away':
      return freshness.since === null
        ? t('live.hub_away')
        : t('live.hub_awaySince', { time: format.moment(freshness.since, now) })
    case 'unknown':
    case 'live':
    case 'connecting':
      return t(`live.${freshness.kind}`)
    default:
      return freshness satisfies never
  }
}
