import type { Action } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { ActionCenter } from './action-center.ts'
import { blockOf } from './availability.ts'
import { Consequences } from './consequences.tsx'

interface ConfirmDialogProps {
  action: Action
  space: Space
  center: ActionCenter
  onClose: () => void
}

/** Asks before one Space is acted on. Enter confirms, Escape cancels. */
export function ConfirmDialog({ action, space, center, onClose }: ConfirmDialogProps) {
  const { t } = useLocale()
  const block = blockOf(action, space, center.getDoing(space.id)?.phase === 'sending')

  function confirm() {
    onClose()
    void center.run(space, action)
  }

  return (
    <Dialog
      kind="alert"
      title={t(`confirm.${action}.one`, { title: space.title })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant={action === 'pause' ? 'danger' : 'primary'}
            disabled={block !== null}
            onClick={confirm}
            autoFocus
          >
            {t(`action.${action}`)}
          </Button>
        </>
      }
    >
      <p className="mb-3 font-mono text-xs text-muted">{space.id}</p>
      {block ? (
        <p className="text-warn">{t(`blocked.${block}`)}</p>
      ) : (
        <Consequences action={action} spaces={[space]} />
      )}
    </Dialog>
  )
}
