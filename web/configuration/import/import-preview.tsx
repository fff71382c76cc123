import type { EntryKind } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import { type Present, planChanges } from '../draft/draft.ts'
import { checkChange } from '../draft/find-warnings.ts'
import { ChangeNotes } from '../editor/change-notes.tsx'
import type { Choices, ImportRow } from './import-rows.ts'

const KINDS: readonly EntryKind[] = ['variable', 'secret']
const VALUES = ['own', 'other'] as const

interface ImportPreviewProps {
  rows: readonly ImportRow[]
  present: Present
  isStatic: boolean
  choices: Choices
  onChoose: (choices: Choices) => void
}

/** What would be added, each with its kind, its value and what it replaces. */
export function ImportPreview({ rows, present, isStatic, choices, onChoose }: ImportPreviewProps) {
  const { t, format } = useLocale()
  const planned = planChanges({ edits: {}, deleted: [], added: rows.map(({ entry }) => entry) }, present)
  const choose = (key: string, choice: Choices[string]) =>
    onChoose({ ...choices, [key]: { ...choices[key], ...choice } })
  return (
    <section aria-label={t('config.preview')}>
      <ul className="divide-y divide-line rounded-xl border border-line px-3">
        {rows.map(({ entry, line, otherValue, isOther, effect }) => {
          const own = planned.find(({ id }) => id === entry.id)
          return (
            <li key={entry.key} className="grid gap-1 py-2.5">
              <div className="flex flex-wrap items-center gap-2">
                <span className="w-8 text-xs text-muted tabular-nums">{format.number(line)}</span>
                <span className="min-w-0 flex-1 font-mono font-medium wrap-anywhere">{entry.key}</span>
                <span className="text-xs text-muted">{t(`config.import.${effect}`)}</span>
                <NativeSelect
                  label={t('config.kindOf', { key: entry.key })}
                  value={entry.kind}
                  options={KINDS.map((kind) => ({ value: kind, label: t(`config.${kind}`) }))}
                  onChange={(kind) => choose(entry.key, { kind })}
                />
              </div>
              <p className="font-mono text-xs whitespace-pre-wrap text-muted wrap-anywhere">
                {entry.kind === 'secret'
                  ? t('config.characters', {
                      count: entry.value.length,
                    })
                  : entry.value || t('config.emptyValue')}
              </p>
              {otherValue !== null && (
                <div className="flex flex-wrap items-center gap-2 text-xs text-warn">
                  <span>{t('config.hash')}</span>
                  <NativeSelect
                    label={t('config.hashOf', { key: entry.key })}
                    value={isOther ? 'other' : 'own'}
                    options={VALUES.map((value) => ({ value, label: t(`config.hash.${value}`) }))}
                    onChange={(value) => choose(entry.key, { isOther: value === 'other' })}
                  />
                </div>
              )}
              {own && <ChangeNotes {...checkChange(own, { planned, present, isStatic })} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
