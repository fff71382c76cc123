import { Ban, Gauge, GitCommitHorizontal, Hourglass, type LucideIcon, OctagonAlert } from 'lucide-react'
import type { AttentionReason } from '../../../../shared/model/attention.ts'

/** The icon and colour of each reason. */
export const NEED_LOOKS: Record<AttentionReason, { icon: LucideIcon; color: string }> = {
  failed: { icon: OctagonAlert, color: 'text-bad' },
  blocked: { icon: Ban, color: 'text-bad' },
  quota: { icon: Gauge, color: 'text-bad' },
  stuck: { icon: Hourglass, color: 'text-warn' },
  outdated: { icon: GitCommitHorizontal, color: 'text-warn' },
}
