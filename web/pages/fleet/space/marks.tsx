import { GitCommitHorizontal, Lock } from 'lucide-react'
import { isOutdated } from '../../../../shared/model/is-outdated.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useDoing } from '../../../actions/actions-provider.tsx'
import { useLocale } from '../../../i18n/locale.tsx'
import { Pill } from '../../../ui/display/pill.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'

/** The action in progress, until the Space has settled. */
export function DoingMark({ spaceId }: { spaceId: string }) {
  const { t } = useLocale()
  const doing = useDoing(spaceId)
  if (!doing) return null
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs text-muted">
      <Spinner size={13} />
      <span className="truncate">{t(`doing.${doing.action}`)}</span>
    </span>
  )
}

/** `isBrief`: without its word, where there is no room for it. */
export function OutdatedMark({ space, isBrief = false }: { space: Space; isBrief?: boolean }) {
  const { t } = useLocale()
  if (!isOutdated(space)) return null
  const icon = <GitCommitHorizontal size={13} aria-hidden />
  return (
    <span className="relative z-10 flex shrink-0">
      <Pill tone="warn" title={`${t('space.outdated')}: ${t('space.outdatedHint')}`} icon={icon}>
        <span className={isBrief ? 'sr-only' : undefined}>{t('space.outdated')}</span>
      </Pill>
    </span>
  )
}

/** Nothing for a public Space. */
export function PrivateMark({ visibility }: Pick<Space, 'visibility'>) {
  const { t } = useLocale()
  if (visibility === 'public') return null
  return (
    <span title={t(`page.visibility.${visibility}`)} className="relative z-10 shrink-0 text-muted">
      <Lock size={13} aria-hidden />
      <span className="sr-only">{t(`space.${visibility}`)}</span>
    </span>
  )
}
