import { type FormEvent, useState } from 'react'
import { ACTIONS, type Action } from '../../../shared/model/actions.ts'
import { flavorOf, isPaid } from '../../../shared/model/hardware.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import { useCandidates } from '../use-live-spaces.ts'
import { BulkQuestion } from './bulk-question.tsx'
import { NumberField } from './number-field.tsx'

/** More Spaces are confirmed by typing their number: one key too many must not pause a whole fleet. */
const MANY = 20

interface BulkDialogProps {
  action: Action
  spaces: readonly Space[]
  onClose: () => void
  onConfirm: (action: Action, spaces: readonly Space[]) => void
}

/** The confirmation of a bulk action: what happens, to which Spaces, and what is billed. The tray reports the rest. */
export function BulkDialog({ action, spaces, onClose, onConfirm }: BulkDialogProps) {
  const { t } = useLocale()
  const { candidates, availableNow } = useCandidates(action, spaces)
  const available = candidates.flatMap(({ space, block }) => (block === null ? [space] : []))
  const [typed, setTyped] = useState('')
  const count = available.length
  const mustType = needsNumber(available)
  const isReady = count > 0 && (!mustType || Number(typed.trim() || Number.NaN) === count)

  function confirm(event: FormEvent) {
    event.preventDefault()
    const ready = availableNow()
    // It has changed since the number was typed: the new one is on the screen by now.
    if (!isReady || ready.length === 0 || (mustType && ready.length !== count)) return
    onClose()
    onConfirm(action, ready)
  }

  return (
    <Dialog
      kind="alert"
      title={t(`confirm.${action}.many`, { count })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            form="bulk"
            autoFocus={!mustType}
            variant={ACTIONS[action].confirmation === 'danger' ? 'danger' : 'primary'}
            // Not `disabled`: the focus has to stay, so that Enter does nothing instead of something else.
            aria-disabled={!isReady}
          >
            {t(`action.${action}`)}
          </Button>
        </>
      }
    >
      <form id="bulk" onSubmit={confirm} className="grid grid-cols-1 gap-4">
        <BulkQuestion action={action} candidates={candidates} />
        {mustType && <NumberField count={count} value={typed} onChange={setTyped} />}
      </form>
    </Dialog>
  )
}

function needsNumber(spaces: readonly Space[]): boolean {
  return spaces.length > MANY || spaces.some((space) => isPaid(flavorOf(space)))
}
