import type { Status } from '../../../../../shared/wire/status.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useNow } from '../../../../time/use-now.ts'
import { StackedFact } from '../../../../ui/display/facts.tsx'
import { Panel } from '../../../../ui/display/panel.tsx'
import { Mark, type Verdict } from '../mark.tsx'
import type { AccountStatus } from './account-advice.ts'
import { AdviceList } from './advice-list.tsx'
import { TokenFacts } from './token-facts.tsx'

/** Each account and its token: whether there is one, whether the Hub accepts it, and what it may do. */
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

function AccountCheck({ account }: { account: Status['accounts'][number] }) {
  const { t } = useLocale()
  const { username, token, spaceCount, check } = account
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold wrap-anywhere">{username}</span>
        <span className="text-xs text-muted">{t('fleet.count', { count: spaceCount })}</span>
        <CheckedAt at={check.checkedAt} />
      </h3>
      <dl className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 lg:grid-cols-6">
        <StackedFact name={t('status.token')}>
          <Mark verdict={token === 'none' ? 'none' : 'good'}>{t(`status.token.${token}`)}</Mark>
        </StackedFact>
        <StackedFact name={t('status.accepted')}>
          <YesNo value={check.accepted} hasToken={token !== 'none'} />
        </StackedFact>
        <StackedFact name={t('status.owner')}>
          {check.owner ?? '–'}
          {check.relation && (
            <span className={`block text-xs ${check.relation === 'foreign' ? 'text-bad' : 'text-muted'}`}>
              {t(`status.relation.${check.relation}`)}
            </span>
          )}
        </StackedFact>
        <StackedFact name={t('status.canWrite')}>
          <YesNo value={check.canWrite} hasToken={token !== 'none' && check.accepted !== false} />
        </StackedFact>
        <StackedFact name={t('status.rateLimit')}>
          <RateLimit rateLimit={check.rateLimit} />
        </StackedFact>
        <TokenFacts check={check} />
      </dl>
      <AdviceList account={account} />
    </>
  )
}

function CheckedAt({ at }: { at: string | null }) {
  const { t, format } = useLocale()
  const now = useNow(15_000)
  if (at === null) return null
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={format.dateTime(time)} className="text-xs text-muted">
      {t('status.checkedAt', { time: format.ago(time, now) })}
    </time>
  )
}

function YesNo({ value, hasToken }: { value: boolean | null; hasToken: boolean }) {
  const { t } = useLocale()
  if (!hasToken) return '–'
  const verdict: Verdict = value === null ? 'unsure' : value ? 'good' : 'bad'
  const word = value === null ? t('status.unsure') : value ? t('status.yes') : t('status.no')
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
