import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import { STAGE_GROUPS } from '../../../../shared/model/stages.ts'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'
import { GROUP_LOOKS } from '../../../space-display/group-looks.ts'
import { Pill } from '../../../ui/display/pill.tsx'
import { sectionLabel } from '../grouping/section-label.ts'
import type { Section } from '../grouping/sections.ts'
import { countStages } from '../order/count-stages.ts'
import { SelectAllBox } from '../selection/select-all-box.tsx'

const accountState = createPart(
  () => import('./account-state.tsx'),
  (module) => module.AccountState,
  { isSoonWanted: true },
)

interface SectionHeadProps {
  section: Exclude<Section, { kind: 'none' }>
  selection: SelectionStore
  onToggle: (key: string) => void
}

/** An account or a state: its name, how many Spaces are shown, and what is wrong with the account. */
export function SectionHead({ section, selection, onToggle }: SectionHeadProps) {
  const { t } = useLocale()
  const { key, isClosed } = section
  const label = sectionLabel(section, t)
  const account = section.kind === 'account' ? section.account : null
  const Chevron = isClosed ? ChevronRight : ChevronDown
  return (
    <header className="pt-4 pb-2.5 phone:py-0.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 phone:relative phone:-mx-2 phone:flex-nowrap phone:overflow-hidden phone:px-2 phone:whitespace-nowrap">
        <span className="pl-3.5 phone:pl-2">
          <SelectAllBox
            spaces={section.spaces}
            selection={selection}
            label={t('bulk.allOf', { count: section.spaces.length, section: label })}
          />
        </span>
        <h2 className="text-base font-semibold">
          <button
            type="button"
            aria-expanded={!isClosed}
            title={t(isClosed ? 'fleet.expand' : 'fleet.collapse', { section: label })}
            onClick={() => onToggle(key)}
            className="-ml-1.5 flex items-center gap-1 rounded-lg py-1 pr-2 hover:bg-hover phone:min-h-11"
          >
            <Chevron size={18} aria-hidden className="text-muted" />
            {label}
          </button>
        </h2>
        <Count section={section} />
        {account && <GroupCounts section={section} />}
        {account?.token === 'none' && (
          <Pill tone="idle" title={t('fleet.noTokenHint')}>
            {t('fleet.noTokenBadge')}
          </Pill>
        )}
      </div>
      {account && <Troubles account={account} />}
    </header>
  )
}

/** Of how many, too, if a search or a filter hides some. */
function Count({ section: { spaces, total } }: { section: Section }) {
  const { t } = useLocale()
  const text =
    spaces.length === total
      ? t('fleet.count', { count: total })
      : t('fleet.countOf', { shown: spaces.length, count: total })
  return <p className="text-xs text-muted">{text}</p>
}

function GroupCounts({ section: { spaces } }: { section: Section }) {
  const { t, format } = useLocale()
  const counts = countStages(spaces)
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

function Troubles({ account }: { account: Account }) {
  const isWanted = account.error !== null || account.omitted > 0
  const AccountState = usePart(accountState, isWanted, { isOptional: true })
  return isWanted && AccountState && <AccountState account={account} />
}
