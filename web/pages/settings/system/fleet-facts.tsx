import type { Status } from '../../../../shared/wire/status.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useConnection } from '../../../live/live-provider.tsx'
import type { ConnectionState } from '../../../live/stream/connection.ts'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Mark, type Verdict } from './mark.tsx'

const VERDICTS: Record<ConnectionState, Verdict> = { live: 'good', connecting: 'unsure', down: 'bad' }

/** What the server is busy with, and whether this page receives live events. */
export function FleetFacts({ fleet, version }: { fleet: Status['fleet']; version: string }) {
  const { t, format } = useLocale()
  const connection = useConnection()
  return (
    <Panel title={t('status.server')}>
      <Facts>
        <Fact name={t('status.version')}>{version}</Fact>
        <Fact name={t('status.connection')}>
          <Mark verdict={VERDICTS[connection]}>{t(`live.${connection}`)}</Mark>
        </Fact>
        <Fact name={t('status.listAge')}>
          {fleet.ageSeconds === null ? t('status.notRead') : format.duration(fleet.ageSeconds)}
        </Fact>
        <Fact name={t('status.spaces')}>{format.number(fleet.spaceCount)}</Fact>
        <Fact name={t('status.viewers')}>{format.number(fleet.viewerCount)}</Fact>
        <Fact name={t('status.upstreams')}>{format.number(fleet.upstreamCount)}</Fact>
        <Fact name={t('status.followed')}>{format.number(fleet.followedCount)}</Fact>
      </Facts>
      {connection === 'down' && <p className="mt-3 text-warn">{t('live.downHint')}</p>}
    </Panel>
  )
}
