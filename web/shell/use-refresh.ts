import { useQueryClient } from '@tanstack/react-query'
import { describeError } from '../errors/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { refreshSpaces, useIsRefreshing } from '../requests/spaces.ts'
import { toasts } from '../ui/toasts/toasts.ts'

/** Refreshes the list, for the button, the shortcut and the palette. A failure is shown in a toast. */
export function useRefresh() {
  const queryClient = useQueryClient()
  const locale = useLocale()
  const isRefreshing = useIsRefreshing()

  function showFailure(error: unknown) {
    const title = locale.t('fleet.failedTitle')
    toasts.show({ id: 'refresh', tone: 'bad', title, ...describeError(error, locale) })
  }
  return { refresh: () => void refreshSpaces(queryClient).catch(showFailure), isRefreshing }
}
