import { useLocale } from '../../i18n/locale.tsx'
import { Pill, type Tone } from '../../ui/display/pill.tsx'
import type { Planned } from '../draft/draft.ts'
import type { Flaw, Warning } from '../draft/find-warnings.ts'
import { ChangeNotes } from '../editor/change-notes.tsx'

const TONES: Record<Planned['effect'], Tone> = { new: 'good', changed: 'warn', deleted: 'bad' }

interface ChangeLineProps {
  planned: Planned
  found: { flaw: Flaw | null; warnings: readonly Warning[] }
}

/** One change as it will be sent: what it was, and what it will be. A secret's value is not shown, only its length. */
export function ChangeLine({ planned: { entry, effect, before }, found }: ChangeLineProps) {
  const { t } = useLocale()
  const { kind, key } = entry
  return (
    <li className="grid gap-1 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Pill tone={TONES[effect]}>{t(`config.effect.${effect}`)}</Pill>
        <span className="font-mono font-medium wrap-anywhere">{key || t('config.unnamed')}</span>
        <span className="text-xs text-muted">{t(`config.${kind}`)}</span>
      </div>
      {before !== null && <Value text={before} isOld />}
      {entry.change === 'set' &&
        (kind === 'variable' ? (
          <Value text={entry.value} />
        ) : (
          <p className="text-xs text-muted">{t('config.characters', { count: entry.value.length })}</p>
        ))}
      <ChangeNotes {...found} />
    </li>
  )
}

function Value({ text, isOld = false }: { text: string; isOld?: boolean }) {
  const { t } = useLocale()
  const Element = isOld ? 'del' : 'ins'
  return (
    <Element
      className={`block max-h-32 overflow-y-auto rounded-md px-2 py-1 font-mono text-xs whitespace-pre-wrap wrap-anywhere no-underline ${isOld ? 'bg-bad-soft text-bad' : 'bg-good-soft text-good'}`}
    >
      {text === '' ? t('config.emptyValue') : text}
    </Element>
  )
}
