import {
  Ban,
  CircleCheck,
  CircleHelp,
  CirclePause,
  FileQuestion,
  Hammer,
  type LucideIcon,
  Moon,
  OctagonAlert,
  Play,
  RefreshCw,
  Trash2,
} from 'lucide-react'
import type { Space } from '../../shared/model/space.ts'
import type { Stage } from '../../shared/model/stages.ts'
import { useLocale } from '../i18n/locale.tsx'
import { useStageStart } from '../live/live-provider.tsx'
import type { StageStart } from '../live/stages/stage-clock.ts'
import { serverClock } from '../time/server-clock.ts'
import { useNow } from '../time/use-now.ts'
import { Pill, type Tone } from '../ui/display/pill.tsx'
import { useIsStale } from './staleness.tsx'

const LOOKS: Record<Stage, { tone: Tone; icon: LucideIcon }> = {
  RUNNING: { tone: 'good', icon: CircleCheck },
  RUNNING_BUILDING: { tone: 'good', icon: RefreshCw },
  RUNNING_APP_STARTING: { tone: 'good', icon: RefreshCw },
  BUILDING: { tone: 'busy', icon: Hammer },
  APP_STARTING: { tone: 'busy', icon: Play },
  SLEEPING: { tone: 'quiet', icon: Moon },
  STOPPED: { tone: 'quiet', icon: Moon },
  PAUSED: { tone: 'idle', icon: CirclePause },
  CONFIG_ERROR: { tone: 'bad', icon: OctagonAlert },
  BUILD_ERROR: { tone: 'bad', icon: OctagonAlert },
  RUNTIME_ERROR: { tone: 'bad', icon: OctagonAlert },
  NO_APP_FILE: { tone: 'bad', icon: FileQuestion },
  DELETING: { tone: 'warn', icon: Trash2 },
  UNKNOWN: { tone: 'idle', icon: CircleHelp },
}

const STEP_MS = 5_000
/** What is shown in hours or days does not change every few seconds. */
const LONG_MS = 2 * 3_600_000
const LONG_STEP_MS = 60_000

/** The state of a Space as colour, icon and word, with the time in that state if known. */
export function StatePill({ space, isPlain = false }: { space: Space; isPlain?: boolean }) {
  const { id, owner, stage, disabled } = space
  const { t } = useLocale()
  const start = useStageStart(id)
  const isStale = useIsStale(owner)
  const { tone, icon: Icon } = LOOKS[stage]
  if (disabled) {
    return (
      <Pill tone="bad" isPlain={isPlain} icon={<Ban size={13} aria-hidden />}>
        {t('page.disabled')}
      </Pill>
    )
  }
  return (
    // The last known state only: not in a colour that suggests a current one.
    <Pill tone={isStale ? 'idle' : tone} isPlain={isPlain} icon={<Icon size={13} aria-hidden />}>
      {t(`stage.${stage}`)}
      {start && !isStale && <TimeSince {...start} isBrief={isPlain} />}
    </Pill>
  )
}

/** `isBrief`: without words, where there is no room for them. */
function TimeSince({ at, isExact, isBrief }: StageStart & { isBrief: boolean }) {
  const { t, format } = useLocale()
  const seconds = (useNow(serverClock.now() - at < LONG_MS ? STEP_MS : LONG_STEP_MS) - at) / 1_000
  if (seconds < 1) return null
  const time = format.duration(seconds)
  const words = t(isExact ? 'space.for' : 'space.forOver', { time })
  return (
    <span title={words} className="min-w-0 truncate font-normal">
      {isBrief ? `${time}${isExact ? '' : '+'}` : words}
    </span>
  )
}
