import { CircleDollarSign, Lock } from 'lucide-react'
import { flavorOf, isPaid } from '../../../shared/model/hardware.ts'
import type { Space } from '../../../shared/model/space.ts'
import { givesMetrics } from '../../../shared/model/stages.ts'
import { dollars } from '../../costs/dollars.ts'
import { useCosts } from '../../costs/use-costs.ts'
import { copyWords } from '../../i18n/copy-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { hardwareName } from '../../space-display/hardware.ts'
import { LastKnown } from '../../space-display/staleness.tsx'
import { StatePill } from '../../space-display/state-pill.tsx'
import { CopyButton } from '../../ui/controls/copy-button.tsx'
import { SpaceActions, WhyNot } from './space-actions.tsx'
import { SpaceNeighbours } from './space-neighbours.tsx'

/** The Space's title, state and what helps now. It stays while the page scrolls. */
export function SpaceHeading({ space, spaces }: { space: Space; spaces: readonly Space[] }) {
  const { t } = useLocale()
  return (
    <header className="sticky top-(--bar) z-20 -mx-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-canvas px-6 py-2.5 phone:-mx-3 phone:px-3">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="flex items-start gap-2.5 text-lg font-semibold tracking-tight">
          {space.emoji && (
            <span aria-hidden className="max-w-8 shrink-0 overflow-hidden whitespace-nowrap">
              {space.emoji}
            </span>
          )}
          <span title={space.title} className="line-clamp-2 min-w-0 wrap-anywhere">
            {space.title}
          </span>
        </h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          <StatePill space={space} />
          <LastKnown owner={space.owner} />
          <Hardware space={space} />
          {space.visibility !== 'public' && (
            <span className="inline-flex items-center gap-1">
              <Lock size={13} aria-hidden />
              {t(`space.${space.visibility}`)}
            </span>
          )}
        </div>
      </div>
      <div className="flex items-center gap-2 phone:w-full phone:justify-between">
        <SpaceActions space={space} />
        <SpaceNeighbours space={space} spaces={spaces} />
      </div>
    </header>
  )
}

/** What names and describes the Space, and why it cannot be operated. */
export function SpaceSummary({ space }: { space: Space }) {
  const { t } = useLocale()
  return (
    <div className="-my-2 grid gap-1">
      <div className="flex flex-wrap items-center gap-x-1">
        <span className="min-w-0 font-mono text-xs text-muted wrap-anywhere">{space.id}</span>
        <CopyButton {...copyWords(t)} text={space.id} label={t('page.copyId')} />
      </div>
      <WhyNot space={space} />
      {space.description && <p className="max-w-prose text-muted wrap-anywhere">{space.description}</p>}
    </div>
  )
}

/** What it costs while it is billed, once that is known. */
function HourlyCost({ space }: { space: Space }) {
  const locale = useLocale()
  const { data } = useCosts([space])
  const cost = data?.spaces.find(({ spaceId }) => spaceId === space.id)?.perHourUSD
  return cost ? <span>{locale.t('costs.perHour', { amount: dollars(cost, locale) })}</span> : null
}

/** The hardware, whether it is paid or not running, and more than one replica. */
function Hardware({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const flavor = flavorOf(space)
  if (flavor === null) return null
  const name = hardwareName(flavor)
  const { current } = space.replicas
  return (
    <>
      <span
        className={
          isPaid(flavor)
            ? 'inline-flex items-center gap-1 rounded-full border border-line-strong px-2 text-ink'
            : ''
        }
      >
        {isPaid(flavor) && <CircleDollarSign size={13} aria-hidden />}
        {givesMetrics(space) ? name : t('page.hardwareIdle', { hardware: name })}
      </span>
      <HourlyCost space={space} />
      {current !== null && current > 1 && (
        <span>{t('page.replicasShort', { count: format.number(current) })}</span>
      )}
    </>
  )
}
