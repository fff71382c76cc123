import { GitCommitHorizontal } from 'lucide-react'
import { isOutdated } from '../../../../shared/model/is-outdated.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useDoing } from '../../../actions/actions-provider.tsx'
import { useLocale } from '../../../i18n/locale.tsx'
import { useNow } from '../../../time/use-now.ts'
import { Pill } from '../../../ui/display/pill.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'

/** The action in progress, until the Space has settled. */
export function DoingMark({ spaceId }: { spaceId: string }) {
  const { t } = useLocale()
  const doing = useDoing(spaceId)
  if (!doing) return null
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <Spinner size={13} />
      {t(`doing.${doing.action}`)}
    </span>
  )
}

export function OutdatedMark({ space }: { space: Space }) {
  const { t } = useLocale()
  if (!isOutdated(space)) return null
  return (
    <span className="relative z-10">
      <Pill tone="warn" title={t('space.outdatedHint')} icon={<GitCommitHorizontal size={13} aria-hidden />}>
        {t('space.outdated')}
      </Pill>
    </span>
  )
}

/** How long ago the repository changed; the exact time on hover and for machines. */
export function LastChange({ space, isLabelled = false }: { space: Space; isLabelled?: boolean }) {
  const { t, format } = useLocale()
  const now = useNow(60_000)
  if (!space.lastModified) return null
  const at = Date.parse(space.lastModified)
  return (
    <time
      dateTime={space.lastModified}
      title={`${t('space.changed')}: ${format.dateTime(at)}`}
      className="truncate"
    >
      {isLabelled ? t('space.changedAgo', { time: format.ago(at, now) }) : format.ago(at, now)}
    </time>
  )
}
