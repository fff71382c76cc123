import { TriangleAlert } from 'lucide-react'
import type { WatchSettings } from '../../../../shared/wire/watch.ts'
import { LOOK_INTERVALS } from '../../../../shared/wire/watch-answer.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ChoiceGroup } from '../../../ui/controls/choice-group.tsx'
import { Notice } from '../../../ui/display/notice.tsx'

interface IntervalChoiceProps {
  value: WatchSettings['everySeconds']
  onChoose: (value: WatchSettings['everySeconds']) => void
}

export function IntervalChoice({ value, onChoose }: IntervalChoiceProps) {
  const { t, format } = useLocale()
  return (
    <div className="grid gap-1">
      <ChoiceGroup
        label={t('watch.interval.label')}
        value={String(value)}
        options={LOOK_INTERVALS.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? t('watch.off') : format.duration(seconds),
        }))}
        onChoose={(chosen) => {
          const seconds = LOOK_INTERVALS.find((known) => String(known) === chosen)
          if (seconds !== undefined) onChoose(seconds)
        }}
      />
      {value === 0 ? (
        <Notice tone="warn" icon={<TriangleAlert size={18} aria-hidden />}>
          {t('watch.interval.offHint')}
        </Notice>
      ) : (
        <p className="text-xs text-muted">{t('watch.interval.hint')}</p>
      )}
    </div>
  )
}
