import { RotateCcw, SquarePen, Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { Secret } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useNow } from '../../time/use-now.ts'
import { Button, IconButton } from '../../ui/controls/button.tsx'
import { nameOf } from '../draft/draft.ts'
import type { Flaw, Warning } from '../draft/find-warnings.ts'
import { ChangeNotes } from './change-notes.tsx'
import { EntryHead } from './entry-head.tsx'
import type { DraftState } from './use-draft.ts'
import { ValueField } from './value-field.tsx'

interface SecretRowProps {
  secret: Secret
  form: DraftState
  found: { flaw: Flaw | null; warnings: readonly Warning[] }
}

/** A secret: its value can be replaced, but nobody can see it. */
export function SecretRow({ secret, form, found }: SecretRowProps) {
  const { t } = useLocale()
  const now = useNow(60_000)
  const notesId = useId()
  const { key } = secret
  const id = nameOf('secret', key)
  const isDeleted = form.draft.deleted.includes(id)
  const edited = form.draft.edits[id]
  const isChanged = edited !== undefined

  return (
    <li className={`grid gap-1.5 py-3 ${isChanged || isDeleted ? '-mx-2 rounded-lg bg-warn-soft px-2' : ''}`}>
      <EntryHead entry={secret} now={now} mark={isDeleted ? 'deleted' : isChanged ? 'changed' : null}>
        {isChanged || isDeleted ? (
          <IconButton
            label={t('config.undoOf', { key })}
            onClick={() => (isDeleted ? form.setDeleted(id, false) : form.edit(id, null))}
          >
            <RotateCcw size={16} aria-hidden />
          </IconButton>
        ) : (
          <>
            <Button
              size="small"
              aria-label={t('config.replaceOf', { key })}
              onClick={() => form.edit(id, '')}
            >
              <SquarePen size={14} aria-hidden />
              {t('config.replace')}
            </Button>
            <IconButton label={t('config.deleteOf', { key })} onClick={() => form.setDeleted(id, true)}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </>
        )}
      </EntryHead>
      {isChanged && !isDeleted && (
        <ValueField
          label={t('config.newValueOf', { key })}
          value={edited}
          placeholder={t('config.newValue')}
          isInvalid={found.flaw !== null}
          describedBy={notesId}
          // Not what an import filled in.
          autoFocus={edited === ''}
          onChange={(next) => form.edit(id, next)}
        />
      )}
      <ChangeNotes id={notesId} {...found} />
    </li>
  )
}
