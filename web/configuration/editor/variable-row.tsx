import { RotateCcw, Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { Variable } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useNow } from '../../time/use-now.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { nameOf } from '../draft/draft.ts'
import type { Flaw, Warning } from '../draft/find-warnings.ts'
import { ChangeNotes } from './change-notes.tsx'
import { EntryHead } from './entry-head.tsx'
import type { DraftState } from './use-draft.ts'
import { ValueField } from './value-field.tsx'

interface VariableRowProps {
  variable: Variable
  form: DraftState
  found: { flaw: Flaw | null; warnings: readonly Warning[] }
}

/** A variable with its value, which is changed in place. */
export function VariableRow({ variable, form, found }: VariableRowProps) {
  const { t } = useLocale()
  const now = useNow(60_000)
  const notesId = useId()
  const { key, value, masked } = variable
  const id = nameOf('variable', key)
  const isDeleted = form.draft.deleted.includes(id)
  const edited = form.draft.edits[id]
  const isChanged = edited !== undefined && (masked === true || edited !== value)

  return (
    <li className={`grid gap-1.5 py-3 ${isChanged || isDeleted ? '-mx-2 rounded-lg bg-warn-soft px-2' : ''}`}>
      <EntryHead entry={variable} now={now} mark={isDeleted ? 'deleted' : isChanged ? 'changed' : null}>
        {(isChanged || isDeleted) && (
          <IconButton
            label={t('config.undoOf', { key })}
            onClick={() => (isDeleted ? form.setDeleted(id, false) : form.edit(id, null))}
          >
            <RotateCcw size={16} aria-hidden />
          </IconButton>
        )}
        {!isDeleted && (
          <IconButton label={t('config.deleteOf', { key })} onClick={() => form.setDeleted(id, true)}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        )}
      </EntryHead>
      {!isDeleted && (
        <ValueField
          label={t('config.valueOf', { key })}
          value={edited ?? (masked ? '' : value)}
          placeholder={masked ? t('config.maskedValue') : t('config.emptyValue')}
          isInvalid={found.flaw !== null}
          describedBy={notesId}
          onChange={(next) => form.edit(id, next)}
        />
      )}
      <ChangeNotes id={notesId} {...found} />
    </li>
  )
}
