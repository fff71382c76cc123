import { useLocale } from '../../i18n/locale.tsx'
import { Panel } from '../../ui/display/panel.tsx'

/** What the server says of its own variables. Its sentences are English. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const { t } = useLocale()
  if (problems.length === 0) return null
  return (
    <Panel title={t('status.problems')}>
      <ul lang="en" className="list-disc space-y-1 pl-4 wrap-anywhere">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{t('status.problemsDo')}</p>
    </Panel>
  )
}
