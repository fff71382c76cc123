import { useSearch } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { KindLinks, kindIn } from '../../logs/pane/kind-links.tsx'
import { LogPane } from '../../logs/pane/log-pane.tsx'
import { LogToolbar } from '../../logs/pane/log-toolbar.tsx'
import { useLogSearch } from '../../logs/search/use-search.ts'
import { logPath } from '../../space-display/logs-href.ts'

/** The logs of a Space: of its container, or of its build. */
export function LogsTab({ space }: { space: Space }) {
  const { t } = useLocale()
  const kind = kindIn(new URLSearchParams(useSearch()).get('kind'))
  const search = useLogSearch()
  if (space.sdk === 'static') return <p className="text-muted">{t('logs.none')}</p>
  if (space.disabled) return <p className="text-muted">{t('logs.disabled')}</p>

  return (
    <div className="flex min-h-[70dvh] flex-1 flex-col gap-2.5 sm:min-h-80">
      <LogToolbar search={search} />
      <div className="flex min-h-0 flex-1 overflow-hidden rounded-xl border border-line bg-surface">
        <LogPane
          space={space}
          kind={kind}
          search={search}
          heading={<KindLinks kind={kind} hrefOf={(one) => logPath(space, one)} />}
        />
      </div>
    </div>
  )
}
