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
import { useStageSince } from '../live/live-provider.tsx'
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

/** The state of a Space as colour, icon and word, with the time in that state if known. */
export function StatePill({ space, isPlain = false }: { space: Space; isPlain?: boolean }) {
  const { id, owner, stage, disabled } = space
  const { t } = useLocale()
  const since = useStageSince(id)
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
      {since !== null && !isStale && <TimeSince since={since} />}
    </Pill>
  )
}

function TimeSince({ since }: { since: number }) {
  const { t, format } = useLocale()
  const seconds = (useNow(STEP_MS) - since) / 1_000
  if (seconds < 1) return null
  return <span className="font-normal">{t('space.for', { time: format.duration(seconds) })}</span>
}
