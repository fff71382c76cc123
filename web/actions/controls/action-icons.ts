import { Hammer, type LucideIcon, Pause, Play, RotateCw } from 'lucide-react'
import type { Action } from '../../../shared/model/actions.ts'

export const ACTION_ICONS: Record<Action, LucideIcon> = {
  restart: RotateCw,
  rebuild: Hammer,
  pause: Pause,
  resume: Play,
}
