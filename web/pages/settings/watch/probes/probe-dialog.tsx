import { type FormEvent, useId, useState } from 'react'
import type { Probe } from '../../../../../shared/wire/watch.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/overlays/dialog.tsx'
import { NEW_PROBE, readDraft, toDraft } from './probe-draft.ts'
import { ProbeFields } from './probe-fields.tsx'

interface ProbeDialogProps {
  /** Null: a new one. */
  probe: Probe | null
  onUse: (probe: Probe) => void
  onClose: () => void
}

/** Edits a probe, or a new one. It is saved with the page. */
export function ProbeDialog({ probe, onUse, onClose }: ProbeDialogProps) {
  const { t } = useLocale()
  const formId = useId()
  const [draft, setDraft] = useState(probe ? toDraft(probe) : NEW_PROBE)
  const [isTried, setTried] = useState(false)
  const { probe: read, invalid } = readDraft(draft, probe?.enabled ?? true)

  function use(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (invalid.size > 0) return
    onUse(read)
    onClose()
  }

  return (
    <Dialog
      kind="form"
      title={t(probe ? 'watch.probe.edit' : 'watch.probe.new')}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('watch.probe.use')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={use} noValidate>
        <ProbeFields
          draft={draft}
          probe={read}
          invalid={isTried ? invalid : null}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </form>
    </Dialog>
  )
}
