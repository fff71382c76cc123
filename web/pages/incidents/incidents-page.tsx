import { useLocale } from '../../i18n/locale.tsx'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { useAddressFilters } from '../../state/use-address-filters.ts'
import { ChosenIncident } from './chosen-incident.tsx'
import { ClosedIncidents } from './closed-incidents.tsx'
import { FILTER_NAMES, readFilters } from './filters.ts'
import { IncidentFilters } from './incident-filters.tsx'
import { OpenIncidents } from './open-incidents.tsx'

/** What is wrong, and what was: the open incidents first, each group newest first. */
export function IncidentsPage() {
  const { t } = useLocale()
  const [values, set] = useAddressFilters(FILTER_NAMES)
  const filters = readFilters(values)
  useTitle(t('nav.incidents'))
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('nav.incidents') }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-semibold tracking-tight">{t('nav.incidents')}</h1>
          <IncidentFilters filters={filters} onChange={set} />
        </div>
        {filters.id !== null && <ChosenIncident id={filters.id} onClose={() => set({ id: null })} />}
        {filters.state !== 'closed' && <OpenIncidents filters={filters} />}
        {filters.state !== 'open' && <ClosedIncidents filters={filters} />}
      </PageMain>
    </>
  )
}
