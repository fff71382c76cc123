import { CircleAlert, Inbox, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Account } from '../../../../shared/model/account.ts'
import { describeError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'
import { ErrorDetails } from '../../../ui/error-details.tsx'

interface EmptyProps {
  icon: typeof Inbox
  title: string
  hint: ReactNode
  children?: ReactNode
}

/** Shown instead of an empty list. */
export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  return (
    <section className="mx-auto grid max-w-lg justify-items-center gap-2 px-4 py-20 text-center">
      <Icon size={32} strokeWidth={1.5} aria-hidden className="mb-2 text-muted" />
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mb-3 text-muted wrap-anywhere">{hint}</div>
      {children}
    </section>
  )
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useLocale()
  return (
    <Empty icon={SearchX} title={t('fleet.noMatchTitle')} hint={t('fleet.noMatchHint')}>
      <Button onClick={onClear}>{t('fleet.clearFilters')}</Button>
    </Empty>
  )
}

export function NoSpaces({ accounts }: { accounts: readonly Account[] }) {
  const { t, format } = useLocale()
  // An account in trouble is not empty: its section says what is wrong. And no account at all is a different case.
  if (accounts.length === 0 || accounts.some(({ error }) => error !== null)) return null
  const hint = t('fleet.emptyHint', { accounts: format.list(accounts.map(({ username }) => username)) })
  return (
    <Empty icon={Inbox} title={t('fleet.emptyTitle')} hint={hint}>
      <a
        className={buttonClass('primary')}
        href="https://huggingface.co/new-space"
        target="_blank"
        rel="noreferrer"
      >
        {t('fleet.newSpace')}
      </a>
    </Empty>
  )
}

export function ListFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const locale = useLocale()
  const { t } = locale
  const hint = (
    <div role="alert">
      <ErrorDetails {...describeError(error, locale)} />
    </div>
  )
  return (
    <Empty icon={CircleAlert} title={t('fleet.failedTitle')} hint={hint}>
      <Button variant="primary" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Empty>
  )
}
