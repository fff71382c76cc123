import { type FormEvent, useId, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Dialog } from './dialog.tsx'

interface NameDialogProps {
  title: string
  label: string
  /** The proposed name. */
  name: string
  note?: string
  saveLabel: string
  cancelLabel: string
  onSave: (name: string) => void
  onClose: () => void
}

/** Asks for a name. Enter saves it; an empty one cannot be saved. */
export function NameDialog({
  title,
  label,
  name,
  note,
  saveLabel,
  cancelLabel,
  onSave,
  onClose,
}: NameDialogProps) {
  const formId = useId()
  const [text, setText] = useState(name)
  const isEmpty = text.trim() === ''

  function save(event: FormEvent) {
    event.preventDefault()
    if (isEmpty) return
    onSave(text)
    onClose()
  }

  return (
    <Dialog
      title={title}
      closeLabel={cancelLabel}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{cancelLabel}</Button>
          <Button variant="primary" type="submit" form={formId} aria-disabled={isEmpty}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <label className="block text-xs text-muted">
          {label}
          <input
            autoFocus
            value={text}
            maxLength={40}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setText(target.value)}
            className="mt-1 h-9 w-full rounded-lg border border-line bg-surface px-3 text-base text-ink phone:h-11"
          />
        </label>
      </form>
      {note && <p className="pt-2 text-xs text-muted wrap-anywhere">{note}</p>}
    </Dialog>
  )
}
