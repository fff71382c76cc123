import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/overlays/dialog.tsx'

interface DeleteDialogProps {
  name: string
  onDelete: () => void
  onClose: () => void
}

/** Asks before an alert is deleted: its secrets cannot be had back. */
export function DeleteDialog({ name, onDelete, onClose }: DeleteDialogProps) {
  const { t } = useLocale()
  return (
    <Dialog
      kind="alert"
      title={t('alerts.deleteTitle', { name })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" onClick={onDelete} autoFocus>
            {t('alerts.delete')}
          </Button>
        </>
      }
    >
      <p>{t('alerts.deleteHint')}</p>
    </Dialog>
  )
}
