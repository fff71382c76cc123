import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Status } from '../../shared/status.ts'
import { useLocale } from '../i18n/locale.tsx'
import { Panel } from '../ui/panel.tsx'
import { type Advice, adviseAccount, isTrouble } from './advise.ts'
import { Mark, type Verdict } from './mark.tsx'

type AccountStatus = Status['accounts'][number]

/** Each account and its token: whether there is one, whether the Hub takes it, and what it may do. */
export function AccountChecks({ accounts }: { accounts: readonly AccountStatus[] }) {
  const { t } = useLocale()
  return (
    <Panel title={t('status.accounts')}>
      {accounts.length === 0 && <p className="text-muted">{t('fleet.unsetHint')}</p>}
      <ul className="-my-1 divide-y divide-line">
        {accounts.map((account) => (
          <li key={account.username} className="py-3">
            <AccountCheck account={account} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function AccountCheck({ account }: { account: AccountStatus }) {
  const { t } = useLocale()
  const { username, token, spaceCount, check } = account
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold wrap-anywhere">{username}</span>
        <span className="text-xs text-muted">{t('fleet.count', { count: spaceCount })}</span>
      </h3>
      <dl className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 lg:grid-cols-5">
        <Fact name={t('status.token')}>
          <Mark verdict={token === 'none' ? 'none' : 'good'}>{t(`status.token.${token}`)}</Mark>
        </Fact>
        <Fact name={t('status.accepted')}>
          <YesNo value={check.accepted} hasToken={token !== 'none'} />
        </Fact>
        <Fact name={t('status.owner')}>{check.owner ?? '–'}</Fact>
        <Fact name={t('status.canWrite')}>
          <YesNo value={check.canWrite} hasToken={token !== 'none' && check.accepted !== false} />
          {check.role && <span className="block text-xs text-muted">{check.role}</span>}
        </Fact>
        <Fact name={t('status.rateLimit')}>
          <RateLimit rateLimit={check.rateLimit} />
        </Fact>
      </dl>
      <AdviceList account={account} />
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  )
}

function YesNo({ value, hasToken }: { value: boolean | null; hasToken: boolean }) {
  const { t } = useLocale()
  if (!hasToken) return '–'
  const verdict: Verdict = value === null ? 'unsure' : value ? 'good' : 'bad'
  const word = value === null ? t('status.unsure') : value ? t('page.yes') : t('page.no')
  return <Mark verdict={verdict}>{word}</Mark>
}

function RateLimit({ rateLimit }: Pick<AccountStatus['check'], 'rateLimit'>) {
  const { t, format } = useLocale()
  if (!rateLimit) return '–'
  const { remaining, quota, resetSeconds } = rateLimit
  const left = format.number(remaining)
  return (
    <>
      {quota === null ? left : t('space.of', { used: left, total: format.number(quota) })}
      <span className="block text-xs text-muted">
        {t('status.renewed', { time: format.wait(Math.max(0, resetSeconds)) })}
      </span>
    </>
  )
}

function AdviceList({ account }: { account: AccountStatus }) {
  const { t } = useLocale()
  const advice = adviseAccount(account)
  if (advice.length === 0) return null
  return (
    <ul className="mt-2.5 space-y-1.5">
      {advice.map((entry) => (
        <li key={entry} className={`flex gap-2 ${isTrouble(entry) ? 'text-bad' : 'text-muted'}`}>
          <AdviceIcon advice={entry} />
          <span className="min-w-0 wrap-anywhere">
            {t(`advice.${entry}`)}
            {entry === 'not_listed' && account.error && ` ${t(`error.${account.error.code}`)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function AdviceIcon({ advice }: { advice: Advice }) {
  const Icon = isTrouble(advice) ? TriangleAlert : Info
  return <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
}
