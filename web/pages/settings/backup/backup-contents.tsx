import { useLocale } from '../../../i18n/locale.tsx'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import type { BackupSummary } from './read-backup-file.ts'

/** What a backup has in it. */
export function BackupContents({ summary }: { summary: BackupSummary }) {
  const { t, format } = useLocale()
  const {
    createdAt,
    since,
    spaces,
    incidents,
    activity,
    watch,
    omittedLogTails,
    omittedActivity = 0,
  } = summary
  return (
    <section aria-label={t('backup.contains')} className="grid gap-2 rounded-lg bg-canvas p-3">
      <Facts>
        <Fact name={t('backup.createdAt')}>{format.dateTime(Date.parse(createdAt))}</Fact>
        <Fact name={t('backup.since')}>{since && format.dateTime(Date.parse(since))}</Fact>
        <Fact name={t('backup.spaces')}>{format.number(spaces.length)}</Fact>
        <Fact name={t('backup.incidents')}>{format.number(incidents.length)}</Fact>
        <Fact name={t('backup.activity')}>{format.number(activity.length)}</Fact>
        <Fact name={t('backup.probes')}>{format.number(watch.probes.length)}</Fact>
      </Facts>
      {omittedLogTails > 0 && (
        <p className="text-xs text-muted">{t('backup.omitted', { count: omittedLogTails })}</p>
      )}
      {omittedActivity > 0 && (
        <p className="text-xs text-muted">{t('backup.omittedActivity', { count: omittedActivity })}</p>
      )}
    </section>
  )
}
