import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useRefresh } from '../use-refresh.ts'

/** Refreshes the list, and shows how old the current one is. */
export function RefreshButton() {
  const { t } = useLocale()
  const { refresh, isRefreshing } = useRefresh()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  return (
    <Button
      variant="ghost"
      size="small"
      aria-disabled={isRefreshing}
      onClick={refresh}
      className="text-muted phone:min-w-11"
    >
      <RefreshCw size={16} aria-hidden className={isRefreshing ? 'animate-spin' : ''} />
      <span className="sr-only">{t('bar.refresh')}</span>
      {data && <Age since={Date.parse(data.fetchedAt)} />}
    </Button>
  )
}

function Age({ since }: { since: number }) {
  const { format } = useLocale()
  const now = useNow(1_000)
  return <span>{format.ago(since, Math.max(now, since))}</span>
}
