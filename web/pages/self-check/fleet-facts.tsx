import type { ReactNode } from 'react'
import type { Status } from '../../../shared/status.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import type { ConnectionState } from '../../live/stream/connection.ts'
import { Panel } from '../../ui/display/panel.tsx'
import { Mark, type Verdict } from './mark.tsx'

const VERDICTS: Record<ConnectionState, Verdict> = { live: 'good', connecting: 'unsure', down: 'bad' }

/** What the server is busy with, and whether this page hears of it. */
export function FleetFacts({ fleet, version }: { fleet: Status['fleet']; version: string }) {
  const { t, format } = useLocale()
  const connection = useConnection()
  return (
    <Panel title={t('status.server')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Row name={t('status.version')}>{version}</Row>
        <Row name={t('status.connection')}>
          <Mark verdict={VERDICTS[connection]}>{t(`live.${connection}`)}</Mark>
        </Row>
        <Row name={t('status.listAge')}>
          {fleet.ageSeconds === null ? t('status.notRead') : format.duration(fleet.ageSeconds)}
        </Row>
        <Row name={t('status.spaces')}>{format.number(fleet.spaceCount)}</Row>
        <Row name={t('status.viewers')}>{format.number(fleet.viewerCount)}</Row>
        <Row name={t('status.upstreams')}>{format.number(fleet.upstreamCount)}</Row>
        <Row name={t('status.followed')}>{format.number(fleet.followedCount)}</Row>
      </dl>
      {connection === 'down' && <p className="mt-3 text-warn">{t('live.downHint')}</p>}
    </Panel>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="justify-self-end">{children}</dd>
    </>
  )
}
