import {
  CircleCheck,
  CircleHelp,
  CirclePause,
  Hammer,
  type LucideIcon,
  Moon,
  OctagonAlert,
} from 'lucide-react'
import type { StageGroup } from '../../shared/model/stages.ts'

/** The icon and colour of each group of stages. */
export const GROUP_LOOKS: Record<StageGroup, { icon: LucideIcon; color: string }> = {
  running: { icon: CircleCheck, color: 'text-good' },
  building: { icon: Hammer, color: 'text-busy' },
  sleeping: { icon: Moon, color: 'text-quiet' },
  paused: { icon: CirclePause, color: 'text-idle' },
  failed: { icon: OctagonAlert, color: 'text-bad' },
  other: { icon: CircleHelp, color: 'text-warn' },
}
