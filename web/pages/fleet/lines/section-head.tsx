import { ChevronDown, ChevronRight, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import { STAGE_GROUPS } from '../../../../shared/model/stages.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { accountTroubles } from '../../../space-display/account-troubles.ts'
import { GROUP_LOOKS } from '../../../space-display/group-looks.ts'
import { Pill } from '../../../ui/display/pill.tsx'
import type { Section } from '../order/sections.ts'

interface SectionHeadProps {
  section: Section
  onToggle: (username: string) => void
}

/** An account: its name, its counts, and its errors. */
export function SectionHead({ section, onToggle }: SectionHeadProps) {
  const { t } = useLocale()
  const { account, counts, isClosed } = section
  const { username } = account
  const Chevron = isClosed ? ChevronRight : ChevronDown
  return (
    <header className="pt-4 pb-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">
          <button
            type="button"
            aria-expanded={!isClosed}
            title={t(isClosed ? 'fleet.expand' : 'fleet.collapse', { account: username })}
            onClick={() => onToggle(username)}
            className="-ml-1.5 flex items-center gap-1 rounded-lg py-1 pr-2 hover:bg-hover phone:min-h-11"
          >
            <Chevron size={18} aria-hidden className="text-muted" />
            {username}
          </button>
        </h2>
        <p className="text-xs text-muted">{t('fleet.count', { count: counts.all })}</p>
        <GroupCounts section={section} />
        {account.token === 'none' && (
          <Pill tone="idle" title={t('fleet.noTokenHint')}>
            {t('fleet.noTokenBadge')}
          </Pill>
        )}
      </div>
      <AccountState account={account} />
    </header>
  )
}

function GroupCounts({ section: { counts } }: { section: Section }) {
  const { t, format } = useLocale()
  return (
    <ul className="flex gap-3 text-xs phone:gap-2.5">
      {STAGE_GROUPS.filter((group) => counts[group] > 0).map((group) => {
        const { icon: Icon, color } = GROUP_LOOKS[group]
        return (
          <li key={group} title={t(`group.${group}`)} className="flex items-center gap-1 text-muted">
            <Icon size={13} aria-hidden className={color} />
            {format.number(counts[group])}
            <span className="sr-only">{t(`group.${group}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** The account's error, next to its Spaces; the strip above the list shows those of all accounts. */
function AccountState({ account }: { account: Account }) {
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
