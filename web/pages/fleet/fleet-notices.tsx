import { TriangleAlert } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { StaleNotice } from '../../shell/page/stale-notice.tsx'
import { Notice } from '../../ui/display/notice.tsx'

/** Wrong settings, in the server's words, and why the list may be out of date. */
export function FleetNotices({ problems, error }: { problems: readonly string[]; error: Error | null }) {
  const { t } = useLocale()
  return (
    <>
      <div className="mt-4 empty:hidden">
        <StaleNotice error={error} />
      </div>
      {problems.length > 0 && (
        <div className="mt-4">
          <Notice tone="warn" icon={<TriangleAlert size={18} aria-hidden />}>
            <h2 className="font-semibold">{t('fleet.problems', { count: problems.length })}</h2>
            <ul className="mt-1 list-disc space-y-0.5 pl-4 text-ink" lang="en">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </>
  )
}
