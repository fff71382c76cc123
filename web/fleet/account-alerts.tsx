import type { Account } from '../../shared/account.ts'
import { describeError } from '../i18n/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { ApiError } from '../requests/client.ts'

/**
 * Has the trouble of each account read out, once. It can be seen in the heads of the sections, but those come and go
 * with the scrolling, and would be read out each time.
 */
export function AccountAlerts({ accounts }: { accounts: readonly Account[] }) {
  const locale = useLocale()
  return accounts.map(({ username, ok, error }) => {
    if (ok || !error) return null
    const reason = describeError(new ApiError(error), locale).text
    return (
      <p key={username} role="alert" className="sr-only">
        {locale.t('fleet.accountError', { account: username, reason })}
      </p>
    )
  })
}
