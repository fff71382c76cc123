import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EntryKind } from '../../../../shared/model/configuration.ts'
import { type Draft, NOTHING_PRESENT, newEntry } from '../../../configuration/draft/draft.ts'
import type { checkChange } from '../../../configuration/draft/find-warnings.ts'
import { AddButtons } from '../../../configuration/editor/add-buttons.tsx'
import { NewEntries } from '../../../configuration/editor/new-entries.tsx'
import { ImportDialog } from '../../../configuration/import/import-dialog.tsx'
import { useLocale } from '../../../i18n/locale.tsx'
import { IconButton } from '../../../ui/controls/button.tsx'
import { DeleteFields } from './delete-fields.tsx'

interface ManyEntriesFormProps {
  draft: Draft
  isStatic: boolean
  check: (id: string) => ReturnType<typeof checkChange>
  onChange: (draft: Draft) => void
  /** A key that is typed in the field for deletions and not in the draft yet. */
  typedKey: string
  onTypeKey: (key: string) => void
}

/** What is set, and what is deleted: the latter only by name. */
export function ManyEntriesForm({ draft, isStatic, check, onChange, ...field }: ManyEntriesFormProps) {
  const { t } = useLocale()
  const [focused, setFocused] = useState<string | null>(draft.added[0]?.id ?? null)
  const [isImporting, setImporting] = useState(false)
  const { added, deleted } = draft

  function add(kind: EntryKind) {
    const entry = newEntry({ kind })
    setFocused(entry.id)
    onChange({ ...draft, added: [...added, entry] })
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <NewEntries
        entries={added}
        focused={focused}
        check={check}
        onChange={(next) => onChange({ ...draft, added: next })}
      />
      {deleted.map((id) => {
        const [kind = 'variable', key = ''] = id.split(' ') as [EntryKind?, string?]
        return (
          <div key={id} className="flex items-center gap-2 rounded-xl border border-line bg-canvas px-3 py-1">
            <p className="min-w-0 flex-1 wrap-anywhere">
              {t('changes.deletes', { kind: t(`config.${kind}`), key })}
            </p>
            <IconButton
              label={t('config.removeOf', { key })}
              onClick={() => onChange({ ...draft, deleted: deleted.filter((one) => one !== id) })}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </div>
        )
      })}
      <AddButtons onAdd={add} onImport={() => setImporting(true)} />
      <DeleteFields
        typed={field.typedKey}
        onType={field.onTypeKey}
        onDelete={(id) => onChange({ ...draft, deleted: [...new Set([...deleted, id])] })}
      />
      {isImporting && (
        <ImportDialog
          present={NOTHING_PRESENT}
          isStatic={isStatic}
          onClose={() => setImporting(false)}
          onAdd={(entries) => {
            onChange({ ...draft, added: [...added, ...entries] })
            setImporting(false)
          }}
        />
      )}
    </div>
  )
}
