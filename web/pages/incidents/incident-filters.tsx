import { INCIDENT_KINDS } from '../../../shared/model/incident.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { AccountFilter, ListFilters, SpaceFilter } from '../../incidents/list-filters.tsx'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import { type Filters, STATES } from './filters.ts'

interface IncidentFiltersProps {
  filters: Filters
  onChange: (change: Partial<Record<keyof Filters, string | null>>) => void
}

export function IncidentFilters({ filters, onChange }: IncidentFiltersProps) {
  const { t } = useLocale()
  return (
    <ListFilters>
      <NativeSelect
        label={t('incidents.state')}
        value={filters.state ?? ''}
        options={[
          { value: '', label: t('incidents.state.all') },
          ...STATES.map((value) => ({ value, label: t(`incidents.state.${value}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
      <NativeSelect
        label={t('incidents.kind')}
        value={filters.kind ?? ''}
        options={[
          { value: '', label: t('incidents.kind.all') },
          ...INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <AccountFilter value={filters.owner} onChoose={(owner) => onChange({ owner })} />
      <SpaceFilter value={filters.spaceId} onChoose={(spaceId) => onChange({ spaceId })} />
    </ListFilters>
  )
}
