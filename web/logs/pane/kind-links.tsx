import { Link } from 'wouter'
import { LOG_KINDS, type LogKind } from '../../../shared/wire/logs.ts'
import { useLocale } from '../../i18n/locale.tsx'

interface KindLinksProps {
  kind: LogKind
  hrefOf: (kind: LogKind) => string
}

/** The log of the container or of the build. */
export function KindLinks({ kind, hrefOf }: KindLinksProps) {
  const { t } = useLocale()
  return (
    <nav
      aria-label={t('logs.kinds')}
      className="flex shrink-0 rounded-lg border border-line bg-surface p-0.5"
    >
      {LOG_KINDS.map((one) => (
        <Link
          key={one}
          href={hrefOf(one)}
          replace
          aria-current={one === kind ? 'page' : undefined}
          className="flex h-7 items-center rounded-md px-2.5 text-xs text-muted hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink phone:h-10"
        >
          {t(`logs.${one}`)}
        </Link>
      ))}
    </nav>
  )
}

/** The kind that an address names; the container's log otherwise. */
export function kindIn(value: string | null): LogKind {
  return value === 'build' ? 'build' : 'run'
}
