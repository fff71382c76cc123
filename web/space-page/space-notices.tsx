import { Ban, CircleArrowUp, KeyRound, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Account } from '../../shared/account.ts'
import type { Space } from '../../shared/space.ts'
import { accountTroubles } from '../fleet/accounts/account-troubles.ts'
import { useLocale } from '../i18n/locale.tsx'
import { isOutdated, noteOf } from '../spaces/facts.ts'
import { failureWords, type HelpLink, helpLink } from '../spaces/failure-help.ts'

/** All that needs attention, the worst first. */
export function SpaceNotices({ space, account }: { space: Space; account: Account | null }) {
  const { t } = useLocale()
  return (
    <div className="grid gap-2 empty:hidden">
      {space.disabled && (
        <Notice tone="bad" icon={<Ban size={18} aria-hidden />} title={t('note.disabled')}>
          {t('page.disabledHint')}
        </Notice>
      )}
      {(space.failure !== null || space.errorMessage) && <Failure space={space} />}
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

function Failure({ space }: { space: Space }) {
  const { t } = useLocale()
  const words = failureWords(space, t)
  const links = linksOf(space)
  return (
    <Notice
      tone="bad"
      icon={<OctagonAlert size={18} aria-hidden />}
      title={words?.label ?? t('page.errorReported')}
    >
      {words && <p>{words.help}</p>}
      {space.errorMessage ? (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          lang="en"
          className="mt-2 max-h-60 cursor-text select-text overflow-auto rounded-lg bg-canvas p-3 font-mono text-xs whitespace-pre-wrap text-ink wrap-anywhere"
        >
          {space.errorMessage}
        </pre>
      ) : (
        <p>{t(noteOf(space))}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-4">
        {links.map(({ key, href }) => (
          <a key={key} href={href} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {t(key)}
          </a>
        ))}
      </p>
    </Notice>
  )
}

/** What helps, and the log, which is worth a look in any case. */
function linksOf(space: Space): HelpLink[] {
  const runLog: HelpLink = { key: 'page.openRunLog', href: `${space.hubUrl}?logs=container` }
  const link = helpLink(space)
  if (space.failure === 'quota' || space.failure === 'capacity') return []
  if (!link || link.key === 'page.openRunLog') return [runLog]
  return space.failure === 'build' ? [link, runLog] : [link]
}

interface NoticeProps {
  tone: 'bad' | 'warn'
  icon: ReactNode
  title: string
  children: ReactNode
}

function Notice({ tone, icon, title, children }: NoticeProps) {
  const colors = tone === 'bad' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
  return (
    <section aria-label={title} className={`flex gap-3 rounded-2xl p-4 ${colors}`}>
      <span className="mt-px shrink-0">{icon}</span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-medium">{title}</p>
        <div className="mt-0.5">{children}</div>
      </div>
    </section>
  )
}
