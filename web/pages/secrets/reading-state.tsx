import { OctagonAlert, RefreshCw } from 'lucide-react'
import type { Space } from '../../../shared/model/space.ts'
import { describeError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import type { Inventory, InventoryState } from './inventory-reader.ts'

interface ReadingStateProps {
  inventory: Inventory
  state: InventoryState
  able: readonly Space[]
  skipped: number
}

/** Starts and stops the reading, and says how far it is, and what could not be read. */
export function ReadingState({ inventory, state, able, skipped }: ReadingStateProps) {
  const { t, format } = useLocale()
  const now = useNow(30_000)
  const { isReading, wanted, read, failed, readAt, isOutdated } = state
  const done = read.size + failed.size
  const open = wanted.length - done
  return (
    <section aria-label={t('nav.secrets')} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {isReading ? (
          <Button onClick={inventory.stop}>
            <Spinner />
            {t('inventory.stop')}
          </Button>
        ) : (
          <Button
            variant={readAt === null ? 'primary' : 'secondary'}
            aria-disabled={able.length === 0}
            onClick={() => able.length > 0 && void inventory.start(able)}
          >
            <RefreshCw size={16} aria-hidden />
            {readAt === null ? t('inventory.read', { count: able.length }) : t('inventory.readAgain')}
          </Button>
        )}
        <p role="status" className="text-muted">
          {isReading
            ? t('inventory.reading', { done, total: wanted.length })
            : readAt !== null && t('inventory.readAt', { ago: format.ago(readAt, now) })}
          {isOutdated && !isReading && <span className="block text-warn">{t('inventory.outdated')}</span>}
        </p>
      </div>
      {isReading && (
        <progress
          value={done}
          max={wanted.length}
          aria-label={t('inventory.reading', { done, total: wanted.length })}
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-busy-soft [&::-moz-progress-bar]:bg-busy [&::-webkit-progress-bar]:bg-busy-soft [&::-webkit-progress-value]:bg-busy"
        />
      )}
      {readAt === null && !isReading && (
        <p className="max-w-prose text-xs text-muted">{t('inventory.onDemand')}</p>
      )}
      {skipped > 0 && <p className="text-xs text-muted">{t('inventory.skipped', { count: skipped })}</p>}
      {!isReading && failed.size + open > 0 && readAt !== null && (
        <Unread inventory={inventory} state={state} open={open} />
      )}
    </section>
  )
}

function Unread({
  inventory,
  state: { failed, wanted },
  open,
}: Pick<ReadingStateProps, 'inventory' | 'state'> & { open: number }) {
  const locale = useLocale()
  const { t } = locale
  return (
    <div className="rounded-xl bg-bad-soft px-4 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <OctagonAlert size={16} aria-hidden className="text-bad" />
        <p className="min-w-0 flex-1">
          {failed.size > 0 && t('inventory.failed', { count: failed.size })}
          {failed.size > 0 && open > 0 && ' · '}
          {open > 0 && t('inventory.stopped', { count: open })}
        </p>
        <Button size="small" onClick={() => void inventory.goOn()}>
          {t('tray.retry', { count: failed.size + open })}
        </Button>
      </div>
      <ul className="mt-2 grid gap-1 text-xs empty:hidden">
        {[...failed].map(([id, error]) => (
          <li key={id} className="wrap-anywhere">
            <span className="font-medium">{wanted.find((space) => space.id === id)?.title ?? id}</span>{' '}
            <span className="text-muted">{describeError(error, locale).text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
