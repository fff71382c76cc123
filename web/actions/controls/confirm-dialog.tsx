import { ACTIONS, type Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import type { ActionCenter } from '../action-center.ts'
import { useCandidates } from '../use-live-spaces.ts'
import { Consequences } from './consequences.tsx'

interface ConfirmDialogProps {
  action: Action
  space: Space
  center: ActionCenter
  onClose: () => void
}

/** Asks before acting on one Space, and follows its state while open. Enter confirms, Escape cancels. */
export function ConfirmDialog({ action, space: asked, center, onClose }: ConfirmDialogProps) {
  const { t } = useLocale()
  const isSending = (id: string) => center.getDoing(id)?.phase === 'sending'
  const { candidates, availableNow } = useCandidates(action, [asked], isSending)
  const { space, block } = candidates[0] ?? { space: asked, block: null }

  function confirm() {
    const [available] = availableNow()
    if (!available) return
    onClose()
    void center.run(available, action)
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
            variant={ACTIONS[action].confirmation === 'danger' ? 'danger' : 'primary'}
            // Not `disabled`: the focus has to stay, so that Enter does nothing instead of something else.
            aria-disabled={block !== null}
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
        <p role="alert" className="text-warn">
          {t(`blocked.${block}`)}
        </p>
      ) : (
        <Consequences action={action} spaces={[space]} />
      )}
    </Dialog>
  )
}
