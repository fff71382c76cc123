import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import type { Block } from '../availability.ts'

interface SkippedSpacesProps {
  skipped: readonly { space: Space; block: Block }[]
}

/** What is left out, by reason. */
export function SkippedSpaces({ skipped }: SkippedSpacesProps) {
  const { t } = useLocale()
  if (skipped.length === 0) return null
  const reasons = Map.groupBy(skipped, ({ block }) => block)
  return (
    <details className="text-muted">
      <summary>{t('confirm.skipped', { count: skipped.length })}</summary>
      <dl tabIndex={0} className="mt-2 max-h-40 overflow-y-auto text-xs">
        {[...reasons].map(([block, each]) => (
          <div key={block} className="mt-1.5 first:mt-0">
            <dt>
              {t(`blocked.${block}`)} · {each.length}
            </dt>
            <dd className="wrap-anywhere text-ink">{each.map(({ space }) => space.title).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
