import type { Space } from '../../../shared/model/space.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { logKind } from '../../space-display/logs-href.ts'
import { manyLogsHref } from '../../space-display/many-logs-href.ts'
import type { ToastMessage } from '../../ui/toasts/toasts.ts'

/** What the log of the Space explains. The others are decisions of the Hub, or say all in their message. */
const LOGGED: ReadonlySet<Space['failure']> = new Set(['build', 'app'])

/** The button that opens the logs of the Spaces that failed; none if their logs do not say why, or are too many. */
export function logLink(failed: readonly Space[], t: Translate): Pick<ToastMessage, 'href' | 'hrefLabel'> {
  const logged = failed.filter(({ failure }) => LOGGED.has(failure))
  const href = manyLogsHref(logged)
  return href === null ? {} : { href, hrefLabel: labelOf(logged, t) }
}

function labelOf(spaces: readonly Space[], t: Translate): string {
  const [first] = spaces
  if (!first || spaces.length > 1) return t('logs.name')
  return t(logKind(first) === 'build' ? 'page.openBuildLog' : 'page.openRunLog')
}
