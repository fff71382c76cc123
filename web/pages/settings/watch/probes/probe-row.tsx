import { useQuery } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import type { Probe } from '../../../../../shared/wire/watch.ts'
import type { Locale } from '../../../../i18n/language.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { spacesQuery } from '../../../../requests/spaces.ts'
import { IconButton } from '../../../../ui/controls/button.tsx'
import { problemText } from '../problem-text.ts'
import type { FieldProblem } from '../use-watch-form.ts'
import { AwakeWarning } from './awake-warning.tsx'

interface ProbeRowProps {
  probe: Probe
  problems: readonly FieldProblem[]
  onSwitch: (enabled: boolean) => void
  onEdit: () => void
  onDelete: () => void
}

/** One probe: what it visits, what it expects, and how often. */
export function ProbeRow({ probe, problems, onSwitch, onEdit, onDelete }: ProbeRowProps) {
  const locale = useLocale()
  const { t } = locale
  const { data } = useQuery(spacesQuery)
  const id = probe.spaceId
  const space = data?.spaces.find((known) => known.id === id)
  return (
    <li className="grid grid-cols-1 gap-1.5 py-2">
      <div className="flex items-center gap-3">
        <input
          type="checkbox"
          aria-label={t('watch.probe.enabledOf', { id })}
          checked={probe.enabled}
          onChange={({ target }) => onSwitch(target.checked)}
          className="size-4 shrink-0 accent-accent phone:size-6"
        />
        <div className={`min-w-0 flex-1 ${probe.enabled ? '' : 'text-muted'}`}>
          <p className="wrap-anywhere">
            <span className="font-medium">{id}</span>
            <span className="ml-1 font-mono text-xs">{probe.path}</span>
          </p>
          <p className="text-xs text-muted wrap-anywhere">{summaryOf(probe, locale)}</p>
        </div>
        <IconButton label={t('watch.probe.editOf', { id })} onClick={onEdit}>
          <Pencil size={16} aria-hidden />
        </IconButton>
        <IconButton label={t('watch.probe.deleteOf', { id })} onClick={onDelete}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      {problems.map((problem) => (
        <p key={problem.path} role="alert" className="text-xs text-bad">
          {problemText(problem, t)}
        </p>
      ))}
      {data && !space && <p className="text-xs text-warn">{t('watch.probe.unknownSpace')}</p>}
      {probe.enabled && space && <AwakeWarning space={space} everySeconds={probe.everySeconds} />}
    </li>
  )
}

function summaryOf(
  { everySeconds, expectStatus, expectText }: Probe,
  { t, format }: Pick<Locale, 't' | 'format'>,
) {
  return [
    t('watch.every', { time: format.duration(everySeconds) }),
    ...(expectStatus === null ? [] : [t('watch.probe.expectsStatus', { status: String(expectStatus) })]),
    ...(expectText === null ? [] : [t('watch.probe.expectsText', { text: expectText })]),
  ].join(' · ')
}
