import { useQuery } from '@tanstack/react-query'
import type { Locale } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { useRefresh } from '../use-refresh.ts'
import { type Freshness, getFreshness } from './freshness.ts'

const STEP_MS = 5_000

const DOTS: Record<Freshness['kind'], string> = {
  live: 'bg-good',
  connecting: 'bg-warn motion:animate-pulse',
  updated: 'bg-warn',
  unknown: 'bg-bad',
  hub_away: 'bg-bad',
}

/** How current the page is; a click refreshes it. On a phone a dot: what is wrong is in the banners. */
export function LiveIndicator() {
  const locale = useLocale()
  const { t, format } = locale
  const { refresh, isRefreshing } = useRefresh()
  const connection = useConnection()
  const { data: list } = useQuery({ ...spacesQuery, enabled: false })
  const now = useNow(STEP_MS)
  const freshness = getFreshness({ connection, list, now })
  return (
    <>
      {/* Names the time itself: an age would be announced again every minute. */}
      <span role="status" className="sr-only">
        {wordsFor(freshness, now, locale, (at) => format.moment(at, now))}
      </span>
      <Button
        variant="ghost"
        size="small"
        aria-disabled={isRefreshing}
        onClick={refresh}
        data-tip={`${t('bar.refresh')} · ${t(`live.${freshness.kind}Hint`)}`}
        className="tip text-muted phone:min-w-11"
      >
        {isRefreshing ? (
          <Spinner />
        ) : (
          <span className={`size-2 shrink-0 rounded-full ${DOTS[freshness.kind]}`} />
        )}
        <span className="phone:sr-only">{wordsFor(freshness, now, locale, (at) => format.ago(at, now))}</span>
        <span className="sr-only">{t('bar.refresh')}</span>
      </Button>
    </>
  )
}

function wordsFor(
  freshness: Freshness,
  now: number,
  { t, format }: Locale,
  sayWhen: (at: number) => string,
): string {
  switch (freshness.kind) {
    case 'updated':
      return t('live.updated', { ago: sayWhen(freshness.at) })
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
