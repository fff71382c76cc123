import { shortenMessage } from '../../../shared/error-line.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Locale } from '../../i18n/language.ts'
import { spacePath } from '../../space-display/describe-space.ts'
import { failureWords } from '../../space-display/failure-help.ts'
import type { ToastMessage } from '../../ui/toasts/toasts.ts'

export const CRASH_TOAST = 'crash'

/** One toast for all Spaces that have failed since it was last dismissed. */
export function crashToast(
  spaces: readonly Space[],
  { t, format }: Pick<Locale, 't' | 'format'>,
): ToastMessage {
  const about = { id: CRASH_TOAST, tone: 'bad', hrefLabel: t('fleet.show') } as const
  const [only] = spaces
  if (spaces.length !== 1 || !only) {
    const text = format.list(spaces.map(({ title }) => title))
    return {
      ...about,
      title: t(spaces.every(isApp) ? 'crash.many' : 'crash.manyFailed', { count: spaces.length }),
      text,
      href: '/?state=attention',
    }
  }
  const { title, errorMessage } = only
  const quote = errorMessage && { label: t('error.hubSaid'), text: shortenMessage(errorMessage) }
  return {
    ...about,
    title: t(isApp(only) ? 'crash.crashed' : 'crash.failed', { title }),
    subject: only.id,
    ...(!isApp(only) && { text: failureWords(only, t)?.label ?? t('blocked.disabled') }),
    ...(quote && { quote }),
    href: spacePath(only),
  }
}

const isApp = ({ failure, disabled }: Space) => failure === 'app' && !disabled
