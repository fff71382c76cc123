import { Ban, CircleArrowUp, KeyRound } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import { isOutdated } from '../../../../shared/model/is-outdated.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { accountTroubles } from '../../../space-display/account-troubles.ts'
import { Notice } from '../../../ui/display/notice.tsx'
import { FailureNotice } from './failure-notice.tsx'

/** Everything that needs attention, the most severe first. */
export function SpaceNotices({ space, account }: { space: Space; account: Account | null }) {
  const { t } = useLocale()
  return (
    <div className="grid gap-2 empty:hidden">
      {space.disabled && (
        <Notice tone="bad" icon={<Ban size={18} aria-hidden />} title={t('note.disabled')}>
          {t('page.disabledHint')}
        </Notice>
      )}
      {(space.failure !== null || space.errorMessage) && <FailureNotice space={space} />}
      {account && !account.ok && <AccountFailure account={account} />}
      {isOutdated(space) && (
        <Notice tone="warn" icon={<CircleArrowUp size={18} aria-hidden />} title={t('space.outdated')}>
          {t('common.sentences', {
            first: t('space.outdatedHint'),
            second: t(space.operable ? 'page.outdatedDo' : 'page.outdatedWait'),
          })}
        </Notice>
      )}
      {!space.operable && space.sdk !== 'static' && account?.token === 'none' && (
        <Notice tone="warn" icon={<KeyRound size={18} aria-hidden />} title={t('page.readOnly')}>
          {t('fleet.noTokenHint')}
        </Notice>
      )}
    </div>
  )
}

function AccountFailure({ account }: { account: Account }) {
  const locale = useLocale()
  const { t } = locale
  const [trouble] = accountTroubles([account], locale)
  if (!trouble) return null
  return (
    <Notice
      tone="bad"
      icon={<KeyRound size={18} aria-hidden />}
      title={t('page.accountError', { account: account.username })}
    >
      {t('common.sentences', { first: trouble.text, second: t('fleet.stale') })}
      {trouble.words && (
        <q lang="en" className="ml-1.5 text-ink">
          {trouble.words}
        </q>
      )}
    </Notice>
  )
}
