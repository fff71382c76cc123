import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Alert } from '../../../shared/wire/alert-answers.ts'
import { describeActionError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { alertsQuery, deleteAlert, saveAlert, sendTest } from '../../requests/alerts/read-alerts.ts'
import { serverClock } from '../../time/server-clock.ts'
import { toasts } from '../../ui/toasts/toasts.ts'
import { describeDelivery } from './delivery-words.ts'

/** Switches, deletes and tests an alert, and says what has come of it. */
export function useAlertActions(alert: Alert) {
  const { id, name } = alert
  const locale = useLocale()
  const { t } = locale
  const queryClient = useQueryClient()
  const keep = (alerts: Alert[]) => queryClient.setQueryData(alertsQuery.queryKey, alerts)
  const tell = (title: string, error?: Error) =>
    toasts.show({
      id: `alert ${id}`,
      tone: error ? 'bad' : 'good',
      title,
      ...(error && describeActionError(error, locale)),
    })
  const common = { retry: false, networkMode: 'always' } as const

  const test = useMutation({
    mutationFn: () => sendTest(id),
    onSuccess(delivery) {
      const title = t(delivery.ok ? 'alerts.testSent' : 'alerts.testFailed', { name })
      const text = describeDelivery(delivery, locale, serverClock.now())
      toasts.show({ id: `alert ${id}`, tone: delivery.ok ? 'good' : 'bad', title, text })
    },
    onError: (error) => tell(t('alerts.testFailed', { name }), error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: alertsQuery.queryKey }),
    ...common,
  })
  const toggle = useMutation({
    async mutationFn(enabled: boolean) {
      // It is sent whole, and may have been edited in another tab since it was read.
      const alerts = await queryClient.fetchQuery({ ...alertsQuery, staleTime: 0 })
      return saveAlert(id, { ...(alerts.find((one) => one.id === id) ?? alert), enabled })
    },
    onSuccess: keep,
    onError: (error) => tell(t('alerts.notSaved'), error),
    ...common,
  })
  const remove = useMutation({
    mutationFn: () => deleteAlert(id),
    onSuccess(alerts) {
      keep(alerts)
      tell(t('alerts.deleted', { name }))
    },
    onError: (error) => tell(t('alerts.notDeleted', { name }), error),
    ...common,
  })
  return { test, toggle, remove }
}
