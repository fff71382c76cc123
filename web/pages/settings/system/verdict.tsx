import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import type { Status } from '../../../../shared/wire/status.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { adviseAccount, weightOf } from './accounts/account-advice.ts'

const LOOKS = {
  bad: { icon: TriangleAlert, color: 'bg-bad-soft text-bad' },
  unsure: { icon: CircleHelp, color: 'bg-warn-soft text-warn' },
  good: { icon: CircleCheck, color: 'bg-good-soft text-good' },
} as const

/** A one-sentence summary. While a new check is running, the last one does not count. */
export function Verdict({ status, isChecking }: { status: Status; isChecking: boolean }) {
  const { t } = useLocale()
  const { troubles, doubts } = countFindings(status)
  const kind = troubles > 0 ? 'bad' : doubts > 0 ? 'unsure' : 'good'
  const { icon: Icon, color } = LOOKS[kind]
  const text = {
    bad: t('status.troubles', { count: troubles }),
    unsure: t('status.doubts', { count: doubts }),
    good: t('status.well'),
  }
  return (
    <p
      role="status"
      className={`flex items-center gap-2.5 rounded-2xl px-4 py-3 font-medium ${isChecking ? 'bg-hover text-muted' : color}`}
    >
      {isChecking ? <Spinner size={18} /> : <Icon size={18} aria-hidden className="shrink-0" />}
      {isChecking ? t('status.checking') : text[kind]}
    </p>
  )
}

/** How many things need attention, and how many are unknown. Everything is fine only if both are 0. */
export function countFindings({ problems, accounts, fleet }: Status, now = Date.now()) {
  const weights = accounts.map((account) => new Set(adviseAccount(account, now).map(weightOf)))
  const troubled = weights.filter((of) => of.has('trouble')).length
  const doubtful = weights.filter((of) => of.has('doubt') && !of.has('trouble')).length
  const isUnread = accounts.length === 0 || fleet.lastLookAt === null
  return { troubles: problems.length + troubled, doubts: doubtful + (isUnread && doubtful === 0 ? 1 : 0) }
}
