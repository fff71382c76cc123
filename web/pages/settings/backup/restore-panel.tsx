import { useState } from 'react'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'
import { BackupContents } from './backup-contents.tsx'
import { type ReadBackup, readBackupFile } from './read-backup-file.ts'
import { useRestore } from './use-restore.ts'

const RestoreDialog = createPart(
  withPageWords(() => import('./restore-dialog.tsx')),
  (module) => module.RestoreDialog,
).Part

interface ChosenFile {
  name: string
  size: number
  content: ReadBackup
}

/** Chooses a file, says what is in it, and asks before everything is replaced. */
export function RestorePanel() {
  const { t } = useLocale()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [isAsking, setAsking] = useState(false)
  const restore = useRestore()
  const content = chosen?.content.kind === 'read' ? chosen.content : null

  async function choose(file: File | undefined) {
    setChosen(null)
    if (file) setChosen({ name: file.name, size: file.size, content: await readBackupFile(file) })
  }

  return (
    <Panel title={t('backup.restore')}>
      <p className="mb-3 text-muted">{t('backup.restoreHint')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <label
          className={`${buttonClass()} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
        >
          <input
            type="file"
            accept="application/json,.json"
            aria-label={t('backup.file')}
            disabled={restore.isPending}
            onChange={({ target }) => void choose(target.files?.[0])}
            className="sr-only"
          />
          {t('backup.choose')}
        </label>
        <span className="min-w-0 text-xs text-muted wrap-anywhere">{chosen?.name}</span>
      </div>
      {chosen && <FileProblem {...chosen} />}
      {content && (
        <div className="mt-4 grid gap-3">
          <BackupContents summary={content.summary} />
          <Button
            variant="danger"
            className="justify-self-start"
            aria-disabled={restore.isPending}
            onClick={() => !restore.isPending && setAsking(true)}
          >
            {restore.isPending && <Spinner />}
            <span aria-live="polite">{t(restore.isPending ? 'backup.restoring' : 'backup.restoreIt')}</span>
          </Button>
        </div>
      )}
      {isAsking && content && (
        <OverlayBoundary onClose={() => setAsking(false)} isModal>
          <RestoreDialog onConfirm={() => restore.mutate(content.json)} onClose={() => setAsking(false)} />
        </OverlayBoundary>
      )}
    </Panel>
  )
}

function FileProblem({ size, content }: ChosenFile) {
  const { t, format } = useLocale()
  if (content.kind === 'read') return null
  return (
    <p role="alert" className="mt-3 text-bad wrap-anywhere">
      {content.kind === 'tooLarge' && t('backup.tooLarge', { size: format.bytes(size) })}
      {content.kind === 'notJson' && t('backup.notJson')}
      {content.kind === 'notBackup' && t('backup.notBackup', { where: content.where })}
      {content.kind === 'unreadable' && t('backup.unreadable')}
    </p>
  )
}
