import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { spacesQuery, useRefresh } from '../api/spaces.ts'
import { describeError } from '../i18n/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { toasts } from '../ui/toasts.ts'
import { useNow } from '../ui/use-now.ts'

/** Reads the list anew, and says how old the one on the screen is. */
export function RefreshButton() {
  const { t } = useLocale()
  const { refresh, isPending } = useRefreshWithToast()
  const { dataUpdatedAt } = useQuery({ ...spacesQuery, enabled: false })
  return (
    <Button
      variant="ghost"
      size="small"
      aria-label={t('bar.refresh')}
      aria-disabled={isPending}
      onClick={() => !isPending && refresh()}
      className="text-muted phone:min-w-11"
    >
      <RefreshCw size={16} aria-hidden className={isPending ? 'animate-spin' : ''} />
      {dataUpdatedAt > 0 && <Age since={dataUpdatedAt} />}
    </Button>
  )
}

/** Refreshes; trouble is told by a toast. */
export function useRefreshWithToast() {
  const locale = useLocale()
  const { mutate, isPending } = useRefresh()

  function onError(error: Error) {
    const { text, quote } = describeError(error, locale)
    const title = locale.t('fleet.failedTitle')
    toasts.show({ id: 'refresh', tone: 'bad', title, detail: text, ...(quote && { quote }) })
  }
  return { refresh: () => mutate(undefined, { onError }), isPending }
}

function Age({ since }: { since: number }) {
  const { format } = useLocale()
  const now = useNow(1_000)
  return <span className="phone:sr-only">{format.ago(since, Math.max(now, since))}</span>
}
