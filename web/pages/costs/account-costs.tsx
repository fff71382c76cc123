import { TriangleAlert } from 'lucide-react'
import type { AccountCost } from '../../../shared/wire/costs.ts'
import { amountText, perHourText, sourceText } from '../../costs/cost-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Fact, Facts } from '../../ui/display/facts.tsx'
import { Panel } from '../../ui/display/panel.tsx'

/** What each account costs, how much of its quota is used, and why its bill cannot be read. */
export function AccountCosts({ accounts }: { accounts: readonly AccountCost[] }) {
  const { t } = useLocale()
  return (
    <section aria-label={t('costs.accounts')} className="grid gap-3 md:grid-cols-2">
      {accounts.map((account) => (
        <Panel key={account.username} title={account.username}>
          <OneAccount account={account} />
        </Panel>
      ))}
    </section>
  )
}

function OneAccount({ account }: { account: AccountCost }) {
  const locale = useLocale()
  const { t } = locale
  const { perHourUSD, monthToDateUSD, quota, error } = account
  return (
    <div className="grid gap-2">
      <Facts>
        <Fact name={t('costs.now')}>{perHourText(perHourUSD, locale)}</Fact>
        <Fact name={t('costs.month')}>
          {amountText(monthToDateUSD, locale)}
          <span className="block text-xs text-muted">{sourceText(account, locale)}</span>
        </Fact>
        <Fact name={t('costs.quota')}>
          {quota.limit === null
            ? t('costs.quotaRunning', { count: quota.running })
            : t('costs.quotaOf', { running: quota.running, limit: quota.limit })}
        </Fact>
      </Facts>
      {quota.limit !== null && quota.running >= quota.limit && (
        <p className="flex gap-2 text-xs text-warn">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {t(quota.limit === 0 ? 'costs.quotaNone' : 'costs.quotaFull')}
        </p>
      )}
      {error && <WhyEstimate account={account.username} code={error.code} message={error.message} />}
    </div>
  )
}

const NOT_ALLOWED: readonly string[] = ['hub_forbidden', 'hub_unauthorized']

function WhyEstimate({ account, code, message }: { account: string; code: string; message: string }) {
  const { t } = useLocale()
  return (
    <div className="text-xs text-muted wrap-anywhere">
      <p>{t('costs.whyEstimate', { account })}</p>
      {NOT_ALLOWED.includes(code) ? (
        <p>{t('costs.whyEstimateHint')}</p>
      ) : (
        <q lang="en" className="block">
          {message}
        </q>
      )}
    </div>
  )
}
