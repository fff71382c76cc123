import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { useNow } from '../../../time/use-now.ts'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Domains } from './domains.tsx'
import { replicasText, sleepText } from './fact-texts.ts'
import { Commit, Tags, Time } from './fact-values.tsx'

/** Every fact about the Space, those of its container first. */
export function SpaceFacts({ space, isWide }: { space: Space; isWide: boolean }) {
  const { t } = useLocale()
  return (
    <div className={`grid min-w-0 content-start items-start gap-3 ${isWide ? 'md:grid-cols-2' : ''}`}>
      <Panel title={t('page.container')}>
        <ContainerFacts space={space} />
      </Panel>
      <Panel title={t('page.repository')}>
        <RepositoryFacts space={space} />
      </Panel>
    </div>
  )
}

// A fact that the Hub did not send is omitted: absent is not "off", "none" or "public".
function ContainerFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const { hardware, devMode, runtimeSha } = space
  const isMoving = hardware.requested !== null && hardware.requested !== hardware.current
  return (
    <Facts>
      <Fact name={t('space.state')}>{t(space.disabled ? 'page.disabled' : `stage.${space.stage}`)}</Fact>
      <Fact name={t('space.hardware')}>{hardware.current && hardwareName(hardware.current)}</Fact>
      <Fact name={t('page.requested')}>
        {isMoving && hardware.requested ? hardwareName(hardware.requested) : null}
      </Fact>
      <Fact name={t('page.replicas')}>{replicasText(space.replicas, { t, format })}</Fact>
      <Fact name={t('page.sleep')}>{sleepText(space, { t, format })}</Fact>
      <Fact name={t('space.devMode')}>{devMode === null ? null : t(devMode ? 'page.on' : 'page.off')}</Fact>
      <Fact name={t('page.runningCommit')}>{runtimeSha && <Commit space={space} sha={runtimeSha} />}</Fact>
      <Fact name={t('page.operable')}>
        {space.operable && !space.disabled ? t('page.yes') : t('page.no')}
      </Fact>
    </Facts>
  )
}

function RepositoryFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const now = useNow(30_000)
  const { sha, lastModified, createdAt, usedStorageBytes, url, tags } = space
  return (
    <Facts>
      <Fact name={t('space.sdk')}>{space.sdk}</Fact>
      <Fact name={t('page.commit')}>{sha && <Commit space={space} sha={sha} />}</Fact>
      <Fact name={t('space.changed')}>{lastModified && <Time at={lastModified} now={now} />}</Fact>
      <Fact name={t('page.created')}>{createdAt && <Time at={createdAt} now={now} />}</Fact>
      <Fact name={t('page.visibility')}>{t(`page.visibility.${space.visibility}`)}</Fact>
      <Fact name={t('page.likes')}>{format.number(space.likes)}</Fact>
      <Fact name={t('page.storage')}>
        {usedStorageBytes === null ? null : format.bytes(usedStorageBytes)}
      </Fact>
      <Fact name={t('page.address')}>
        {url && (
          <a href={url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {url.replace(/^https?:\/\//, '')}
          </a>
        )}
      </Fact>
      <Fact name={t('page.domains')}>{space.domains.length > 0 && <Domains domains={space.domains} />}</Fact>
      <Fact name={t('page.tags')}>{tags.length > 0 && <Tags tags={tags} />}</Fact>
    </Facts>
  )
}
