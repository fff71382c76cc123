import {
  ArrowRightLeft,
  Bell,
  KeyRound,
  type LucideIcon,
  Settings,
  SlidersHorizontal,
  TriangleAlert,
  Zap,
} from 'lucide-react'
import type { ActivityKind } from '../../../shared/model/activity.ts'

/** The icon of each kind of entry. */
export const ACTIVITY_ICONS: Record<ActivityKind, LucideIcon> = {
  change: ArrowRightLeft,
  action: Zap,
  incident: TriangleAlert,
  configuration: SlidersHorizontal,
  settings: Settings,
  'sign-in': KeyRound,
  alert: Bell,
}
