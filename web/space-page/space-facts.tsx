import type { ReactNode } from 'react'
import type { Space } from '../../shared/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { hardwareName } from '../spaces/hardware.ts'
import { Panel } from '../ui/panel.tsx'
import { useNow } from '../ui/use-now.ts'
import { Commit, Tags, Time } from './fact-values.tsx'
import { replicasText } from './replicas-text.ts'

/** Every fact about the Space, its container's first. */
export function SpaceFacts({ space, isWide }: { space: Space; isWide: boolean }) {
  const { t } = useLocale()
  return (
    <div className={`grid min-w-0 content-start items-start gap-3 ${isWide ? 'md:grid-cols-2' : ''}`}>
      <Facts title={t('page.container')}>
        <ContainerFacts space={space} />
      </Facts>
      <Facts title={t('page.repository')}>
        <RepositoryFacts space={space} />
      </Facts>
    </div>
  )
}

function ContainerFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const { hardware, sleepTimeSeconds: sleep } = space
  const isMoving = hardware.requested !== null && hardware.requested !== hardware.current
  return (
    <>
      <Fact name={t('space.state')}>{t(space.disabled ? 'page.disabled' : `stage.${space.stage}`)}</Fact>
      <Fact name={t('space.hardware')}>
        {hardware.current ? hardwareName(hardware.current) : t('space.noHardware')}
      </Fact>
      {isMoving && hardware.requested && (
        <Fact name={t('page.requested')}>{hardwareName(hardware.requested)}</Fact>
      )}
      <Fact name={t('page.replicas')}>{replicasText(space.replicas, { t, format })}</Fact>
      <Fact name={t('page.sleep')}>
        {sleep === null || sleep < 0
          ? t('page.never')
          : t('page.sleepAfter', { time: format.duration(sleep) })}
      </Fact>
      <Fact name={t('space.devMode')}>{space.devMode ? t('page.on') : t('page.off')}</Fact>
      <Fact name={t('page.runningCommit')}>
        <Commit space={space} sha={space.runtimeSha} />
      </Fact>
      <Fact name={t('page.operable')}>
        {space.operable && !space.disabled ? t('page.yes') : t('page.no')}
      </Fact>
    </>
  )
}

function RepositoryFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const now = useNow(30_000)
  return (
    <>
      <Fact name={t('space.sdk')}>{space.sdk ?? t('page.unknown')}</Fact>
      <Fact name={t('page.commit')}>
        <Commit space={space} sha={space.sha} />
      </Fact>
      <Fact name={t('space.changed')}>
        {space.lastModified ? <Time at={space.lastModified} now={now} /> : t('page.unknown')}
      </Fact>
      <Fact name={t('page.created')}>
        {space.createdAt ? <Time at={space.createdAt} now={now} /> : t('page.unknown')}
      </Fact>
      <Fact name={t('page.visibility')}>{space.private ? t('space.private') : t('page.public')}</Fact>
      <Fact name={t('page.disabled')}>{space.disabled ? t('page.yes') : t('page.no')}</Fact>
      <Fact name={t('page.likes')}>{format.number(space.likes)}</Fact>
      {space.url && (
        <Fact name={t('page.address')}>
          <a href={space.url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {space.url.replace(/^https?:\/\//, '')}
          </a>
        </Fact>
      )}
      <Fact name={t('page.tags')}>
        <Tags tags={space.tags} />
      </Fact>
    </>
  )
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">{children}</dl>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </>
  )
}
