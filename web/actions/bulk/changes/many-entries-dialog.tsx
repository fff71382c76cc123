import { type FormEvent, useState } from 'react'
import { flavorOf, isPaid } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { isResting } from '../../../../shared/model/stages.ts'
import { type Draft, NOTHING_PRESENT, planChanges } from '../../../configuration/draft/draft.ts'
import { checkChange } from '../../../configuration/draft/find-warnings.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/overlays/dialog.tsx'
import { NumberField } from '../number-field.tsx'
import { SpaceNames } from '../space-names.tsx'
import { canConfigure } from './can-configure.ts'
import { requestChanges } from './change-requests.ts'
import { ManyEntriesForm } from './many-entries-form.tsx'

/** More Spaces are confirmed by typing their number. */
const MANY = 20

interface ManyEntriesDialogProps {
  spaces: readonly Space[]
  /** What the form begins with. */
  initial: Draft
  onClose: () => void
}

/** The same changes of variables and secrets for many Spaces: what, in which, and what happens. The tray reports the rest. */
export function ManyEntriesDialog({ spaces, initial, onClose }: ManyEntriesDialogProps) {
  const { t } = useLocale()
  const [draft, setDraft] = useState(initial)
  const [typed, setTyped] = useState('')
  const [typedKey, setTypedKey] = useState('')
  const able = spaces.filter(canConfigure)
  const planned = planChanges(draft, NOTHING_PRESENT)
  const hasStatic = able.some(({ sdk }) => sdk === 'static')
  const check = (id: string) => {
    const own = planned.find((one) => one.id === id)
    const surroundings = { planned, present: NOTHING_PRESENT, isStatic: hasStatic }
    return own ? checkChange(own, surroundings) : { flaw: null, warnings: [] }
  }
  const mustType = able.length > MANY || able.some((space) => isPaid(flavorOf(space)))
  const isTyped = !mustType || Number(typed.trim() || Number.NaN) === able.length
  const isComplete =
    planned.length > 0 && typedKey === '' && planned.every(({ id }) => check(id).flaw === null)
  const isReady = able.length > 0 && isTyped && isComplete

  function confirm(event: FormEvent) {
    event.preventDefault()
    if (!isReady) return
    requestChanges(planned, able)
    onClose()
  }

  return (
    <Dialog
      kind="form"
      wide
      title={t('changes.title', { count: able.length })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="many-entries" variant="primary" aria-disabled={!isReady}>
            {t('changes.send', { count: planned.length * able.length })}
          </Button>
        </>
      }
    >
      <form id="many-entries" onSubmit={confirm} className="grid grid-cols-1 gap-4">
        <p className="text-xs text-muted">{t('changes.hint')}</p>
        <ManyEntriesForm
          {...{ draft, check, typedKey }}
          isStatic={hasStatic}
          onChange={setDraft}
          onTypeKey={setTypedKey}
        />
        <Happens able={able} skipped={spaces.length - able.length} />
        {able.length > 0 && <SpaceNames spaces={able} />}
        {mustType && (
          <NumberField
            count={able.length}
            value={typed}
            autoFocus={initial.deleted.length > 0}
            onChange={setTyped}
          />
        )}
      </form>
    </Dialog>
  )
}

/** What the changes do to these Spaces. */
function Happens({ able, skipped }: { able: readonly Space[]; skipped: number }) {
  const { t } = useLocale()
  const resting = able.filter(({ sdk, stage }) => sdk !== 'static' && isResting(stage)).length
  const restarting = able.filter(({ sdk }) => sdk !== 'static').length - resting
  return (
    <ul className="list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
      {restarting > 0 && <li>{t('changes.restart', { count: restarting })}</li>}
      {resting > 0 && <li>{t('changes.rest', { count: resting })}</li>}
      {skipped > 0 && <li className="text-warn">{t('changes.skipped', { count: skipped })}</li>}
    </ul>
  )
}
