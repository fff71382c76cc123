import { useState } from 'react'
import type { EntryKind } from '../../../../shared/model/configuration.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { newEntry, type Present } from '../../../configuration/draft/draft.ts'
import { AddButtons } from '../../../configuration/editor/add-buttons.tsx'
import { NewEntries } from '../../../configuration/editor/new-entries.tsx'
import type { DraftState } from '../../../configuration/editor/use-draft.ts'
import { ImportDialog } from '../../../configuration/import/import-dialog.tsx'
import { useLocale } from '../../../i18n/locale.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import type { Check } from './checked.ts'

interface AddedProps {
  space: Space
  settings: Present
  form: DraftState
  check: Check
}

/** What is being added, one by one or from a file. */
export function Added({ space, settings, form, check }: AddedProps) {
  const { t } = useLocale()
  const [focused, setFocused] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  const { added } = form.draft

  function add(kind: EntryKind) {
    const entry = newEntry({ kind })
    setFocused(entry.id)
    form.add(entry)
  }

  return (
    <Panel title={t('config.add')}>
      <div className="grid grid-cols-1 gap-3">
        <NewEntries entries={added} focused={focused} check={check} onChange={form.setAdded} />
        <AddButtons onAdd={add} onImport={() => setImporting(true)} />
      </div>
      {isImporting && (
        <ImportDialog
          present={settings}
          isStatic={space.sdk === 'static'}
          onClose={() => setImporting(false)}
          onAdd={(entries) => {
            form.importAll(entries)
            setImporting(false)
          }}
        />
      )}
    </Panel>
  )
}
