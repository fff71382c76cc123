import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EntryKind } from '../../../../shared/model/configuration.ts'
import { isEntryKey } from '../../../../shared/model/entry-limits.ts'
import { nameOf } from '../../../configuration/draft/draft.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormField } from '../../../ui/controls/form-field.tsx'
import { NativeSelect } from '../../../ui/controls/native-select.tsx'

const KINDS: readonly EntryKind[] = ['variable', 'secret']

interface DeleteFieldsProps {
  /** The key in the field, which is not among those to be deleted yet. */
  typed: string
  onType: (key: string) => void
  onDelete: (id: string) => void
}

/** Adds a key to those that are to be deleted. */
export function DeleteFields({ typed: key, onType, onDelete }: DeleteFieldsProps) {
  const { t } = useLocale()
  const [kind, setKind] = useState<EntryKind>('secret')
  const isReady = isEntryKey(key)
  function add() {
    if (!isReady) return
    onDelete(nameOf(kind, key))
    onType('')
  }
  return (
    <details>
      <summary className="py-1.5 text-muted phone:py-3.5">{t('changes.delete')}</summary>
      <div className="mt-2 flex flex-wrap items-start gap-2">
        <div className="pt-5">
          <NativeSelect
            label={t('config.kind')}
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: t(`config.${one}`) }))}
            onChange={setKind}
          />
        </div>
        <div className="min-w-0 flex-[1_1_15rem]">
          <FormField
            label={t('changes.deleteKey')}
            value={key}
            error={key === '' || isReady ? null : t('config.flaw.bad-key')}
            {...(isReady && { hint: t('changes.deletePending') })}
            onChange={(next) => onType(next.trim())}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              // Enter would send the form, without this key.
              event.preventDefault()
              add()
            }}
          />
        </div>
        <div className="pt-5 phone:pt-0">
          <Button aria-disabled={!isReady} onClick={add}>
            <Trash2 size={16} aria-hidden />
            {t('changes.addDelete')}
          </Button>
        </div>
      </div>
    </details>
  )
}
