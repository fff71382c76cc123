import { Copy, Download, ExternalLink } from 'lucide-react'
import type { Space } from '../../../shared/model/space.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { serverClock } from '../../time/server-clock.ts'
import { IconButton, IconLink } from '../../ui/controls/button.tsx'
import { copyText } from '../../ui/controls/copy-text.ts'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { Entry } from '../lines/entry.ts'
import { downloadText, logFileName, toLogText } from './log-file.ts'

interface PaneToolsProps {
  space: Space
  kind: LogKind
  entries: readonly Entry[]
  dropped: number
  /** Null without a search. */
  matches: { at: number; count: number } | null
}

/** How many lines match, and ways to take the log elsewhere. */
export function PaneTools({ space, kind, entries, dropped, matches }: PaneToolsProps) {
  const { t, format } = useLocale()
  const text = () => toLogText(entries, dropped > 0 ? t('logs.dropped', { count: dropped }) : null)

  async function copy() {
    const isCopied = await copyText(text())
    const title = isCopied ? t('logs.copied', { count: entries.length }) : t('common.copyFailed')
    toasts.show({ id: 'logs', tone: isCopied ? 'good' : 'bad', title })
  }

  return (
    <div className="ml-auto flex items-center gap-1">
      {matches && (
        <p role="status" className="px-1 text-xs text-muted">
          {matches.at === -1
            ? t('logs.matches', { count: matches.count })
            : t('logs.matchOf', { at: format.number(matches.at + 1), count: format.number(matches.count) })}
        </p>
      )}
      <IconButton label={t('logs.copyAll')} onClick={() => void copy()} disabled={entries.length === 0}>
        <Copy size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('logs.download')}
        onClick={() => downloadText(text(), logFileName(space.id, kind, serverClock.now()))}
        disabled={entries.length === 0}
      >
        <Download size={16} aria-hidden />
      </IconButton>
      <IconLink
        label={t('logs.onHub')}
        className="phone:hidden"
        href={`${space.hubUrl}?logs=${kind === 'build' ? 'build' : 'container'}`}
      >
        <ExternalLink size={16} aria-hidden />
      </IconLink>
    </div>
  )
}
