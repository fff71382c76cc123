import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Incident } from '../../shared/model/incident.ts'
import { describeActionError } from '../errors/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { acknowledgeIncident } from '../requests/history/read-incidents.ts'
import { sessionQuery } from '../requests/session.ts'
import { mayHaveWorked } from '../requests/transport/api-error.ts'
import { serverClock } from '../time/server-clock.ts'
import { toasts } from '../ui/toasts/toasts.ts'
import { findIncident, patchIncidents, refreshIncidents } from './patch-incidents.ts'

/** Acknowledges an incident. It is shown at once; if the server refuses, that is taken back and said. */
export function useAcknowledge() {
  const locale = useLocale()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: acknowledgeIncident,
    onMutate(incident: Incident) {
      const session = queryClient.getQueryData(sessionQuery.queryKey)
      const acknowledgedAt = new Date(serverClock.now()).toISOString()
      const by = { kind: 'admin', name: session?.success ? session.user : '' } as const
      patchIncidents(queryClient, { ...incident, acknowledgedAt, acknowledgedBy: by })
      return acknowledgedAt
    },
    onSuccess: (incident) => patchIncidents(queryClient, incident),
    onError(error, { id }, acknowledgedAt) {
      const shown = findIncident(queryClient, id)
      // Unless somebody else has acknowledged it meanwhile.
      if (shown && shown.acknowledgedAt === acknowledgedAt)
        patchIncidents(queryClient, { ...shown, acknowledgedAt: null, acknowledgedBy: null })
      if (mayHaveWorked(error)) refreshIncidents(queryClient)
      const title = locale.t('incidents.notAcknowledged')
      toasts.show({ id: `acknowledge ${id}`, tone: 'bad', title, ...describeActionError(error, locale) })
    },
    retry: false,
    networkMode: 'always',
  })
}
