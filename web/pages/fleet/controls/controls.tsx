import { ArrowDownWideNarrow, CheckCheck, LayoutGrid, Rows3 } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../shared/model/stages.ts'
import { MAX_SUBSCRIPTIONS } from '../../../../shared/wire/live.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { IconButton } from '../../../ui/controls/button.tsx'
import { NativeSelect } from '../../../ui/controls/native-select.tsx'
import { isByMetric } from '../order/sort.ts'
import type { Choices, Choose } from './choices.ts'
import { SORTS, type Sort, VIEWS } from './preferences.ts'

const ICONS = { cards: LayoutGrid, table: Rows3 } as const

interface ControlsProps {
  accounts: readonly Account[]
  choices: Choices
  choose: Choose
  isPhone: boolean
  /** The number of Spaces shown, and a function that selects them all. */
  shownCount: number
  onSelectAll: () => void
}

/** Account, sort, view, and a way to select all matches. */
export function Controls({ accounts, choices, choose, isPhone, shownCount, onSelectAll }: ControlsProps) {
  const { t } = useLocale()
  const names = accounts.map(({ username }) => ({ value: username, label: username }))
  return (
    <div className="flex items-center gap-2">
      {accounts.length > 1 && (
        <NativeSelect
          label={t('fleet.accountFilter')}
          value={choices.account ?? ''}
          options={[{ value: '', label: t('fleet.allAccounts') }, ...names]}
          onChange={(account) => choose({ account: account || null })}
        />
      )}
      <NativeSelect
        label={t('fleet.sort')}
        icon={<ArrowDownWideNarrow size={14} aria-hidden />}
        value={choices.sort}
        options={SORTS.map((sort) => ({ value: sort, label: t(`fleet.sort.${sort}`) }))}
        onChange={(sort) => choose({ sort }, { replace: true })}
      />
      <IconButton
        label={t('bulk.allMatching', { count: shownCount })}
        disabled={shownCount === 0}
        onClick={onSelectAll}
      >
        <CheckCheck size={16} aria-hidden />
      </IconButton>
      {!isPhone && <ViewSwitch choices={choices} choose={choose} />}
    </div>
  )
}

function ViewSwitch({ choices, choose }: Pick<ControlsProps, 'choices' | 'choose'>) {
  const { t } = useLocale()
  return (
    <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
      <legend className="sr-only">{t('fleet.view')}</legend>
      {VIEWS.map((view) => {
        const Icon = ICONS[view]
        return (
          <button
            key={view}
            type="button"
            aria-label={t(`fleet.view.${view}`)}
            aria-pressed={choices.view === view}
            data-tip={t(`fleet.view.${view}`)}
            onClick={() => choose({ view }, { replace: true })}
            className="tip grid h-6.5 w-8 place-items-center rounded-md text-muted hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink"
          >
            <Icon size={16} aria-hidden />
          </button>
        )
      })}
    </fieldset>
  )
}

/** Warns that sorting by samples is incomplete if more Spaces are running than one stream can measure. */
export function SortLimit({ spaces, sort }: { spaces: readonly Space[]; sort: Sort }) {
  const { t } = useLocale()
  if (!isByMetric(sort) || spaces.filter(givesMetrics).length <= MAX_SUBSCRIPTIONS) return null
  return <p className="pt-2 text-xs text-muted">{t('fleet.sortLimit', { count: MAX_SUBSCRIPTIONS })}</p>
}
