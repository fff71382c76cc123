import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { useNow } from '../../../time/use-now.ts'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { CostFacts } from './cost-facts.tsx'
import { Domains } from './domains.tsx'
import { isOneReplica, replicasText, sleepText } from './fact-texts.ts'
import { Commit, Tags, Time } from './fact-values.tsx'

/** What is worth knowing of the Space: what is as usual, such as a public repository, is left out. */
export function SpaceFacts({ space, isWide }: { space: Space; isWide: boolean }) {
  const { t } = useLocale()
  return (
    <div className={`grid min-w-0 content-start items-start gap-3 ${isWide ? 'md:grid-cols-2' : ''}`}>
      <Panel title={t('page.deployment')}>
        <DeploymentFacts space={space} />
      </Panel>
      <Panel title={t('page.repository')}>
        <RepositoryFacts space={space} />
      </Panel>
    </div>
  )
}

// A fact that the Hub did not send is omitted, too: absent is not "off" or "none".
function DeploymentFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const now = useNow(30_000)
  const { hardware, devMode, sha, runtimeSha, lastModified, url } = space
  const isMoving = hardware.current !== null && hardware.requested !== hardware.current
  const isOld = runtimeSha !== null && runtimeSha !== sha
  const replicas = replicasText(space.replicas, { t, format })
  const domains = space.domains.filter(({ custom, stage }) => custom || (stage !== null && stage !== 'READY'))
  return (
    <Facts>
      <Fact name={t('page.runningCommit')}>{runtimeSha && <Commit space={space} sha={runtimeSha} />}</Fact>
      <Fact name={t('page.commit')}>
        {sha && (isOld || !runtimeSha) && <Commit space={space} sha={sha} />}
      </Fact>
      <Fact name={t('space.changed')}>{lastModified && <Time at={lastModified} now={now} />}</Fact>
      <Fact name={t('page.requested')}>
        {isMoving && hardware.requested ? hardwareName(hardware.requested) : null}
      </Fact>
      <CostFacts space={space} />
      <Fact name={t('page.replicas')}>{isOneReplica(space) ? null : replicas}</Fact>
      <Fact name={t('page.sleep')}>{sleepText(space, { t, format })}</Fact>
      <Fact name={t('space.devMode')}>{devMode && t('page.on')}</Fact>
      <Fact name={t('page.address')}>
        {url && (
          <a href={url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {url.replace(/^https?:\/\//, '')}
          </a>
        )}
      </Fact>
      <Fact name={t('page.domains')}>{domains.length > 0 && <Domains domains={domains} />}</Fact>
    </Facts>
  )
}

function RepositoryFacts({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const now = useNow(30_000)
  const { createdAt, usedStorageBytes, likes, visibility, tags } = space
  return (
    <Facts>
      <Fact name={t('space.sdk')}>{space.sdk}</Fact>
      <Fact name={t('page.created')}>{createdAt && <Time at={createdAt} now={now} />}</Fact>
      <Fact name={t('page.visibility')}>{visibility !== 'public' && t(`page.visibility.${visibility}`)}</Fact>
      <Fact name={t('page.likes')}>{likes > 0 && format.number(likes)}</Fact>
      <Fact name={t('page.storage')}>{usedStorageBytes ? format.bytes(usedStorageBytes) : null}</Fact>
      <Fact name={t('page.tags')}>{tags.length > 0 && <Tags tags={tags} />}</Fact>
    </Facts>
  )
}
