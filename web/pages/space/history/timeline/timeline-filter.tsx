import { useLocale } from '../../../../i18n/locale.tsx'
import { TIMELINE_KINDS, type TimelineKind } from './build-timeline.ts'

interface TimelineFilterProps {
  chosen: TimelineKind | null
  onChoose: (kind: TimelineKind | null) => void
}

/** Everything that happened, or one kind of it. */
export function TimelineFilter({ chosen, onChoose }: TimelineFilterProps) {
  const { t } = useLocale()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div role="group" aria-label={t('history.filter')} className="flex flex-wrap gap-1.5">
      {[null, ...TIMELINE_KINDS].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
          className="h-8 rounded-full border border-line bg-surface px-3 text-xs text-muted hover:border-line-strong hover:text-ink aria-pressed:border-ink aria-pressed:font-medium aria-pressed:text-ink phone:h-11"
        >
          {t(kind === null ? 'history.kind.all' : `history.kind.${kind}s`)}
        </button>
      ))}
    </div>
  )
}
