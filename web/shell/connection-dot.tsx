import { useLocale } from '../i18n/locale.tsx'
import type { ConnectionState } from '../live/connection.ts'
import { useConnection } from '../live/live.tsx'

const DOTS: Record<ConnectionState, string> = {
  live: 'bg-good',
  connecting: 'bg-warn motion:animate-pulse',
  down: 'bg-bad',
}

/** Whether what is shown is live: a dot and its word. */
export function ConnectionDot() {
  const { t } = useLocale()
  const connection = useConnection()
  return (
    <span
      role="status"
      title={t(`live.${connection}Hint`)}
      className="flex items-center gap-1.5 px-1.5 text-xs text-muted"
    >
      <span className={`size-2 rounded-full ${DOTS[connection]}`} />
      {t(`live.${connection}`)}
    </span>
  )
}
