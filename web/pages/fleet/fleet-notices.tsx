import { TriangleAlert } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { StaleNotice } from '../../shell/page/stale-notice.tsx'

/** Settings that are wrong, in the server's sentences; and why the list on the screen may be old. */
export function FleetNotices({ problems, error }: { problems: readonly string[]; error: Error | null }) {
  const { t } = useLocale()
  return (
    <>
      <div className="mt-4 empty:hidden">
        <StaleNotice error={error} />
      </div>
      {problems.length > 0 && (
        <section className="mt-4 flex gap-2.5 rounded-xl bg-warn-soft px-4 py-3 text-warn">
          <TriangleAlert size={18} aria-hidden className="mt-px shrink-0" />
          <div className="min-w-0">
            <h2 className="font-semibold">{t('fleet.problems', { count: problems.length })}</h2>
            <ul className="mt-1 list-disc space-y-0.5 pl-4 text-ink wrap-anywhere" lang="en">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  )
}
