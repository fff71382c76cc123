import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/controls/button.tsx'
import { FormField } from '../../ui/controls/form-field.tsx'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import type { NewEntry } from '../draft/draft.ts'
import type { Flaw, Warning } from '../draft/find-warnings.ts'
import { ChangeNotes } from './change-notes.tsx'
import { ValueField } from './value-field.tsx'

const KINDS: readonly EntryKind[] = ['variable', 'secret']

interface NewEntriesProps {
  entries: readonly NewEntry[]
  /** The id of the one that takes the focus when it appears: its key, or its value if it has a key. */
  focused: string | null
  check: (id: string) => { flaw: Flaw | null; warnings: readonly Warning[] }
  onChange: (entries: readonly NewEntry[]) => void
}

/** Variables and secrets that are being added. */
export function NewEntries({ entries, focused, check, onChange }: NewEntriesProps) {
  const change = (id: string, part: Partial<NewEntry>) =>
    onChange(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)))
  if (entries.length === 0) return null
  return (
    <ul className="grid gap-3">
      {entries.map((entry) => (
        <li key={entry.id}>
          <NewEntryFields
            entry={entry}
            isFocused={entry.id === focused}
            found={check(entry.id)}
            onChange={(part) => change(entry.id, part)}
            onRemove={() => onChange(entries.filter(({ id }) => id !== entry.id))}
          />
        </li>
      ))}
    </ul>
  )
}

interface NewEntryFieldsProps {
  entry: NewEntry
  isFocused: boolean
  found: ReturnType<NewEntriesProps['check']>
  onChange: (part: Partial<NewEntry>) => void
  onRemove: () => void
}

function NewEntryFields({ entry, isFocused, found, onChange, onRemove }: NewEntryFieldsProps) {
  const { t } = useLocale()
  const notesId = useId()
  const { kind, key, value, description } = entry
  return (
    <fieldset
      aria-label={key || t('config.unnamed')}
      aria-describedby={notesId}
      className="grid min-w-0 gap-2 rounded-xl border border-line bg-canvas p-3"
    >
      <div className="flex flex-wrap items-end gap-2">
        <div className="grid gap-1">
          <span aria-hidden className="text-xs text-muted">
            {t('config.kind')}
          </span>
          <NativeSelect
            label={t('config.kind')}
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: t(`config.${one}`) }))}
            onChange={(next) => onChange({ kind: next })}
          />
        </div>
        <div className="min-w-0 flex-[1_1_12rem]">
          <FormField
            label={t('config.key')}
            value={key}
            error={null}
            autoFocus={isFocused && key === ''}
            placeholder="API_KEY"
            autoCapitalize="off"
            onChange={(next) => onChange({ key: next.trim() })}
          />
        </div>
        <div className="min-w-0 flex-[1_1_12rem]">
          <FormField
            label={t('config.description')}
            value={description}
            error={null}
            maxLength={500}
            onChange={(next) => onChange({ description: next })}
          />
        </div>
        <IconButton label={t('config.removeOf', { key: key || t('config.unnamed') })} onClick={onRemove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      <ValueField
        label={t('config.valueOf', { key: key || t('config.unnamed') })}
        placeholder={t('config.value')}
        autoFocus={isFocused && key !== ''}
        value={value}
        isInvalid={found.flaw === 'too-large'}
        describedBy={notesId}
        onChange={(next) => onChange({ value: next })}
      />
      {(key !== '' || value !== '') && <ChangeNotes id={notesId} {...found} />}
    </fieldset>
  )
}
