import { ACTIVITY_KINDS, type Activity } from '../../../shared/model/activity.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { AccountFilter, ListFilters, SpaceFilter } from '../../incidents/list-filters.tsx'
import type { ActivityChoice } from '../../requests/history/read-activity.ts'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import { SuggestField } from '../../ui/controls/suggest-field.tsx'

interface ActivityFiltersProps {
  filters: ActivityChoice
  /** Whose actors are suggested. */
  entries: readonly Activity[]
  onChange: (change: Partial<Record<keyof ActivityChoice, string | null>>) => void
}

export function ActivityFilters({ filters, entries, onChange }: ActivityFiltersProps) {
  const { t } = useLocale()
  const actors = new Set(entries.flatMap(({ by }) => by?.name || []))
  return (
    <ListFilters>
      <NativeSelect
        label={t('activity.kind')}
        value={filters.kind ?? ''}
        options={[
          { value: '', label: t('activity.kind.all') },
          ...ACTIVITY_KINDS.map((value) => ({ value, label: t(`activity.kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <AccountFilter value={filters.owner} onChoose={(owner) => onChange({ owner })} />
      <SpaceFilter value={filters.spaceId} onChoose={(spaceId) => onChange({ spaceId })} />
      <SuggestField
        label={t('activity.by')}
        value={filters.by ?? ''}
        suggestions={[...actors]}
        onChoose={(by) => onChange({ by: by || null })}
      />
    </ListFilters>
  )
}
