import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { Account } from '../../../../shared/model/account.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { type AccountTrouble, accountTroubles } from '../../../space-display/account-troubles.ts'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'

interface AccountStripProps {
  accounts: readonly Account[]
  onShow: (username: string) => void
}

/** The accounts in trouble, above the counters: their sections may be far below the fold. */
export function AccountStrip({ accounts, onShow }: AccountStripProps) {
  const locale = useLocale()
  const troubles = accountTroubles(accounts, locale)
  if (troubles.length === 0) return null
  const isBad = troubles.some(({ tone }) => tone === 'bad')
  return (
    <section
      aria-label={locale.t('fleet.accountTroubles')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`mt-4 max-h-52 overflow-y-auto rounded-xl px-4 py-1.5 ${isBad ? 'bg-bad-soft' : 'bg-warn-soft'}`}
    >
      <ul className="divide-y divide-line">
        {troubles.map((trouble) => (
          <Trouble key={`${trouble.usernames[0]} ${trouble.text}`} trouble={trouble} onShow={onShow} />
        ))}
      </ul>
    </section>
  )
}

function Trouble({ trouble, onShow }: { trouble: AccountTrouble; onShow: AccountStripProps['onShow'] }) {
  const { t, format } = useLocale()
  const { usernames, tone, text, words } = trouble
  const account = format.list(usernames)
  const Icon = tone === 'bad' ? OctagonAlert : TriangleAlert
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <p
        role={tone === 'bad' ? 'alert' : undefined}
        className={`flex min-w-0 flex-1 basis-72 gap-2 wrap-anywhere ${tone === 'bad' ? 'text-bad' : 'text-warn'}`}
      >
        <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span>
          {t('fleet.accountError', { account, reason: text })}
          {words && (
            <q lang="en" className="ml-1.5 text-ink">
              {words}
            </q>
          )}
        </span>
      </p>
      <span className="flex gap-1.5">
        <Button
          size="small"
          aria-label={t('fleet.showAccount', { account: usernames[0] })}
          onClick={() => onShow(usernames[0])}
        >
          {t('fleet.show')}
        </Button>
        <Link
          href="/status"
          aria-label={t('fleet.fixAccount', { account })}
          className={buttonClass('secondary', 'small')}
        >
          {t('fleet.fix')}
        </Link>
      </span>
    </li>
  )
}
