import {
  Ban,
  CloudOff,
  Gauge,
  GitCommitHorizontal,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  Unplug,
} from 'lucide-react'
import type { IncidentKind } from '../../shared/model/incident.ts'

/** The icon and colour of each kind of incident while it is open. */
export const INCIDENT_LOOKS: Record<IncidentKind, { icon: LucideIcon; tone: 'bad' | 'warn' }> = {
  failed: { icon: OctagonAlert, tone: 'bad' },
  unreachable: { icon: Unplug, tone: 'bad' },
  stuck: { icon: Hourglass, tone: 'warn' },
  blocked: { icon: Ban, tone: 'bad' },
  quota: { icon: Gauge, tone: 'bad' },
  outdated: { icon: GitCommitHorizontal, tone: 'warn' },
  account: { icon: CloudOff, tone: 'bad' },
}
