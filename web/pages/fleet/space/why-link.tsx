import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { whyHref } from '../../../space-display/logs-href.ts'
import { lastFocusedSpace } from '../last-focused-space.ts'

/** From a failed Space to the log that says why. */
export function WhyLink({ space }: { space: Space }) {
  const { t } = useLocale()
  const href = whyHref(space)
  if (href === null) return null
  return (
    <Link
      href={href}
      title={t('space.openLogs', { title: space.title })}
      onFocus={() => lastFocusedSpace.set(space.id)}
      className="relative z-10 -my-1 shrink-0 rounded-sm py-1 text-xs underline underline-offset-2"
    >
      {t('space.why')}
    </Link>
  )
}
