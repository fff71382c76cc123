import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Incident } from '../../../shared/model/incident.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { IncidentItem } from './incident-item.tsx'

export function IncidentItems({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useLocale()
  const { data } = useQuery(spacesQuery)
  const spaces = useMemo(() => new Map(data?.spaces.map((space) => [space.id, space])), [data])
  if (incidents.length === 0) return null
  return (
    <ul aria-label={t('nav.incidents')} className="overflow-hidden rounded-2xl border border-line bg-surface">
      {incidents.map((incident) => (
        <IncidentItem
          key={incident.id}
          incident={incident}
          space={incident.spaceId === null ? undefined : spaces.get(incident.spaceId)}
        />
      ))}
    </ul>
  )
}
