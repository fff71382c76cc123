import { useLocale } from '../../i18n/locale.tsx'
import type { Failure } from './document/collect-failures.ts'
import { Prose } from './prose.tsx'

/** Every error code. */
export function FailuresTable({ failures }: { failures: readonly Failure[] }) {
  const { t } = useLocale()
  return (
    <section aria-labelledby="errors" className="grid grid-cols-1 gap-3">
      <h2 id="errors" className="scroll-mt-20 text-lg font-semibold">
        {t('docs.errors')}
      </h2>
      <p className="max-w-prose">{t('docs.errorsHow')}</p>
      <dl className="divide-y divide-line rounded-xl border border-line bg-surface">
        {failures.map(({ status, code, meaning }) => (
          <div key={code} className="grid gap-x-4 px-3 py-2 sm:grid-cols-[16rem_1fr]">
            <dt className="flex items-baseline gap-3">
              <span className="text-muted">{status}</span>
              <code className="font-mono text-xs">{code}</code>
            </dt>
            <dd className="min-w-0">
              <Prose text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
