import { Download } from 'lucide-react'
import { useLocale } from '../../../i18n/locale.tsx'
import { BACKUP_HREF } from '../../../requests/history/restore-backup.ts'
import { buttonClass } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { RestorePanel } from './restore-panel.tsx'

/** Everything that is kept, as a file, and back from one. */
export function BackupTab() {
  const { t } = useLocale()
  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t('settings.backup')}</h1>
        <p className="text-muted">{t('backup.lead')}</p>
      </div>
      <Panel title={t('backup.download')}>
        <p className="mb-3 text-muted">{t('backup.downloadHint')}</p>
        <a href={BACKUP_HREF} download className={buttonClass('secondary')}>
          <Download size={16} aria-hidden />
          {t('backup.downloadNow')}
        </a>
      </Panel>
      <RestorePanel />
    </>
  )
}
