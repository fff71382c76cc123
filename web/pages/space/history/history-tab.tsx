import { useMemo } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import type { OneHistory } from '../../../../shared/wire/history.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListFailed, ListSkeleton } from '../../../incidents/list-states.tsx'
import { useAddressFilters } from '../../../state/use-address-filters.ts'
import { DayTable } from './day-table.tsx'
import { QuarterBar } from './quarter-bar.tsx'
import { buildTimeline, TIMELINE_KINDS } from './timeline/build-timeline.ts'
import { Timeline } from './timeline/timeline.tsx'
import { TimelineFilter } from './timeline/timeline-filter.tsx'
import { UptimeSpans } from './uptime-spans.tsx'
import { useSpaceHistory } from './use-space-history.ts'
import { WatchedSince } from './watched-since.tsx'

/** What happened to a Space in the last 90 days, and how long it was up. */
export function HistoryTab({ space }: { space: Space }) {
  const { t } = useLocale()
  const { history, actions, refresh } = useSpaceHistory(space.id)
  const error = history.error ?? actions.error
  const isFetching = history.isFetching || actions.isFetching
  return (
    <>
      <ListFailed
        title={t('history.failed')}
        reading={{ error, isFetching, refetch: refresh }}
        isStale={history.data !== undefined}
      />
      {history.isPending && <ListSkeleton rows={5} />}
      {history.data && (
        <>
          <Days history={history.data} />
          <Happenings space={space} history={history.data} actions={actions.data?.entries ?? []} />
        </>
      )}
    </>
  )
}

function Days({ history: { days, from, uptime } }: { history: OneHistory }) {
  const { t } = useLocale()
  return (
    <section aria-labelledby="uptime" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="uptime" className="text-base font-semibold">
          {t('history.uptime')}
        </h2>
        <WatchedSince />
      </div>
      <UptimeSpans uptime={uptime} />
      <div className="rounded-2xl border border-line bg-surface p-4 phone:p-3">
        <QuarterBar days={days} from={from} uptime={uptime.quarter} />
        <DayTable days={days} from={from} />
      </div>
    </section>
  )
}

const FILTERS = ['kind'] as const

interface HappeningsProps {
  space: Space
  history: OneHistory
  actions: Parameters<typeof buildTimeline>[0]['actions']
}

function Happenings({ space, history: { changes, incidents }, actions }: HappeningsProps) {
  const { t } = useLocale()
  const [values, set] = useAddressFilters(FILTERS)
  const kind = TIMELINE_KINDS.find((known) => known === values.kind) ?? null
  const days = useMemo(
    () => buildTimeline({ changes, incidents, actions }, kind),
    [changes, incidents, actions, kind],
  )
  return (
    <section aria-labelledby="happenings" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="happenings" className="text-base font-semibold">
          {t('history.happenings')}
        </h2>
        <TimelineFilter chosen={kind} onChoose={(next) => set({ kind: next })} />
      </div>
      <Timeline space={space} days={days} />
      {days.length === 0 && (
        <p className="rounded-2xl border border-line bg-surface px-4 py-6 text-center text-muted">
          {t(kind === null ? 'history.nothing' : 'history.nothingChosen')}
        </p>
      )}
    </section>
  )
}
