import { useId, useMemo, useState } from 'react'
import { readEnv } from '../../../shared/env-file/read-env.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import type { NewEntry, Present } from '../draft/draft.ts'
import { type FileFlaw, FilePicker } from './file-picker.tsx'
import { ImportFlaws } from './import-flaws.tsx'
import { ImportPreview } from './import-preview.tsx'
import { type Choices, toRows } from './import-rows.ts'

/** What a dialog for typing begins with. */
const FOCUSED = { autoFocus: true }

interface ImportDialogProps {
  present: Present
  isStatic: boolean
  onClose: () => void
  onAdd: (entries: readonly NewEntry[]) => void
}

/** Takes a `.env` by paste or as a file into the form. Nothing is sent, and nothing is deleted by it. */
export function ImportDialog({ present, isStatic, onClose, onAdd }: ImportDialogProps) {
  const { t } = useLocale()
  const id = useId()
  const [text, setText] = useState('')
  const [fileFlaw, setFileFlaw] = useState<FileFlaw | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const file = useMemo(() => readEnv(text), [text])
  const rows = useMemo(() => toRows(file, choices, present), [file, choices, present])
  const fresh = rows.filter(({ effect }) => effect !== 'same')
  const isReady = fresh.length > 0 && file.flaws.length === 0
  const takeText = (next: string) => {
    setFileFlaw(null)
    setText(next)
  }

  return (
    <Dialog
      kind="form"
      wide
      title={t('config.importTitle')}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            aria-disabled={!isReady}
            onClick={() => isReady && onAdd(fresh.map(({ entry }) => entry))}
          >
            {t('config.take', { count: fresh.length })}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-1 gap-3">
        <p className="text-muted">{t('config.importHint')}</p>
        <div className="grid gap-1">
          <label htmlFor={id} className="text-xs text-muted">
            {t('config.envText')}
          </label>
          <textarea
            id={id}
            {...FOCUSED}
            rows={6}
            value={text}
            placeholder={'MODEL_ID=Qwen/Qwen3-4B\nAPI_TOKEN="…"'}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => takeText(target.value)}
            className="w-full rounded-lg border border-line bg-surface px-3 py-2 font-mono text-sm wrap-anywhere phone:text-base"
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <FilePicker onText={takeText} onFlaw={setFileFlaw} />
          {fileFlaw && (
            <p role="alert" className="text-bad">
              {t(`config.file.${fileFlaw}`)}
            </p>
          )}
        </div>
        <ImportFlaws file={file} />
        {rows.length > 0 && <ImportPreview {...{ rows, present, isStatic, choices }} onChoose={setChoices} />}
      </div>
    </Dialog>
  )
}
