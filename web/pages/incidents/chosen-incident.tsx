import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { ListSkeleton } from '../../incidents/list-states.tsx'
import { incidentQuery } from '../../requests/history/read-incidents.ts'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { IncidentItems } from './incident-items.tsx'

/** The incident that a message links to, open or closed, above all others. */
export function ChosenIncident({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale()
  const query = useQuery(incidentQuery(id))
  const section = useRef<HTMLElement>(null)
  const isLoaded = query.data !== undefined
  useEffect(() => {
    if (isLoaded) section.current?.scrollIntoView({ block: 'nearest' })
  }, [isLoaded])

  return (
    <section ref={section} aria-labelledby="chosen-incident" className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="chosen-incident" className="font-semibold">
          {t('incidents.chosen')}
        </h2>
        <Button size="small" onClick={onClose}>
          {t('incidents.showAll')}
        </Button>
      </div>
      {query.isPending && <ListSkeleton rows={1} />}
      {query.isError && (
        <PageFailed
          title={t('incidents.failed')}
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data === null && <p className="text-muted">{t('incidents.notKept')}</p>}
      {query.data && <IncidentItems incidents={[query.data]} />}
    </section>
  )
}
