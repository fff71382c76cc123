import { OctagonAlert } from 'lucide-react'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { noteOf } from '../../../space-display/describe-space.ts'
import { failureWords, type HelpLink, helpLink } from '../../../space-display/failure-help.ts'
import { logPath, logsHref } from '../../../space-display/logs-href.ts'
import { AnyLink } from '../../../ui/controls/any-link.tsx'
import { Notice } from '../../../ui/display/notice.tsx'

/** Why the Space is not up, what helps, and the Hub's full error message. */
export function FailureNotice({ space }: { space: Space }) {
  const { t } = useLocale()
  const words = failureWords(space, t)
  const links = linksOf(space)
  return (
    <Notice
      tone="bad"
      icon={<OctagonAlert size={18} aria-hidden />}
      title={words?.label ?? t('page.errorReported')}
    >
      {words && <p>{words.help}</p>}
      {space.errorMessage ? (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          lang="en"
          className="mt-2 max-h-60 cursor-text select-text overflow-auto rounded-lg bg-canvas p-3 font-mono text-xs whitespace-pre-wrap text-ink wrap-anywhere"
        >
          {space.errorMessage}
        </pre>
      ) : (
        <p>{t(noteOf(space))}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-4">
        {links.map(({ key, href }) => (
          <AnyLink key={key} href={href} className="underline underline-offset-2">
            {t(`page.${key}`)}
          </AnyLink>
        ))}
      </p>
    </Notice>
  )
}

/** What helps, and the log, which is always worth a look. */
function linksOf(space: Space): HelpLink[] {
  if (space.failure === 'quota' || space.failure === 'capacity') return []
  const link = helpLink(space)
  const runLog: HelpLink = { key: 'openRunLog', href: logPath(space, 'run') }
  if (!link) return logsHref(space) === null ? [] : [runLog]
  return space.failure === 'build' ? [link, runLog] : [link]
}
