import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/overlays/dialog.tsx'

interface RestoreDialogProps {
  onConfirm: () => void
  onClose: () => void
}

/** Says what is lost before everything is replaced. */
export function RestoreDialog({ onConfirm, onClose }: RestoreDialogProps) {
  const { t } = useLocale()

  function confirm() {
    onClose()
    onConfirm()
  }

  return (
    <Dialog
      kind="alert"
      title={t('backup.question')}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" onClick={confirm}>
            {t('backup.confirm')}
          </Button>
        </>
      }
    >
      <ul className="list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
        <li className="text-warn">{t('backup.lost')}</li>
        <li>{t('backup.watchReplaced')}</li>
        <li>{t('backup.gap')}</li>
      </ul>
    </Dialog>
  )
}
