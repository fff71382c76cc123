import { X } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { KindLinks } from '../../logs/pane/kind-links.tsx'
import { LogPane } from '../../logs/pane/log-pane.tsx'
import type { Search } from '../../logs/search/use-search.ts'
import { spacePath } from '../../space-display/describe-space.ts'
import { logsPageHref } from '../../space-display/many-logs-href.ts'
import { StatePill } from '../../space-display/state-pill.tsx'
import { IconButton } from '../../ui/controls/button.tsx'
import type { ChosenLogs } from './chosen-logs.ts'

type Log = ChosenLogs['logs'][number]

interface ChosenPaneProps {
  log: Log
  logs: readonly Log[]
  search: Search
}

/** One of the logs, with its Space, which log it is, and a way to close it. */
export function ChosenPane({ log, logs, search }: ChosenPaneProps) {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const { space, kind } = log
  const others = logs.filter((one) => one !== log)
  return (
    <div className="flex min-h-0 overflow-hidden rounded-xl border border-line bg-surface">
      <LogPane
        space={space}
        kind={kind}
        search={search}
        heading={
          <>
            <h2 className="min-w-0 truncate font-medium">
              <Link href={spacePath(space)} className="hover:underline">
                {space.title}
              </Link>
            </h2>
            <span className="text-xs">
              <StatePill space={space} />
            </span>
            <KindLinks
              kind={kind}
              hrefOf={(to) => logsPageHref(logs.map((one) => (one === log ? { space, kind: to } : one)))}
            />
            <IconButton
              label={t('logs.close', { title: space.title })}
              onClick={() => navigate(logsPageHref(others), { replace: true })}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </>
        }
      />
    </div>
  )
}
