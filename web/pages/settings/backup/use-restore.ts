import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { restoreBackup } from '../../../requests/history/restore-backup.ts'
import { sessionQuery } from '../../../requests/session.ts'
import { toasts } from '../../../ui/toasts/toasts.ts'

/** Restores a backup, and reads again whatever may have changed with it. */
export function useRestore() {
  const locale = useLocale()
  const { t } = locale
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: restoreBackup,
    onSuccess({ spaces, incidents, activity }) {
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
      })
      const text = t('backup.doneText', { spaces, incidents, activity })
      toasts.show({ id: 'restore', tone: 'good', title: t('backup.done'), text })
    },
    onError(error) {
      toasts.show({
        id: 'restore',
        tone: 'bad',
        title: t('backup.failed'),
        ...describeActionError(error, locale),
      })
    },
    retry: false,
    networkMode: 'always',
  })
}
