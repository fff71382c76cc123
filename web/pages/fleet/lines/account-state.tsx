import { OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { accountTroubles } from '../../../space-display/account-troubles.ts'

/** The account's error, next to its Spaces; the strip above the list shows those of all accounts. */
export function AccountState({ account }: { account: Account }) {
  const locale = useLocale()
  return accountTroubles([account], locale).map(({ tone, text, words }) => {
    const Icon = tone === 'bad' ? OctagonAlert : TriangleAlert
    return (
      <p key={text} className={`mt-1.5 flex gap-2 ${tone === 'bad' ? 'text-bad' : 'text-warn'}`}>
        <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0 wrap-anywhere">
          {text}
          {words && (
            <q lang="en" className="ml-1.5 text-muted">
              {words}
            </q>
          )}
        </span>
      </p>
    )
  })
}
