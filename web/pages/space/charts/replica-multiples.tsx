import type { Sample } from '../../../../shared/model/sample.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { gpuTotals } from '../../../live/series/gpu-totals.ts'
import { SERIES_LENGTH, type Series } from '../../../live/series/series.ts'
import { Sparkline } from '../../../ui/display/sparkline.tsx'

interface Measure {
  label: string
  pick: (sample: Sample) => number | null
}

/** Each replica as a small multiple, all on the same scale; nothing with fewer than two. */
export function ReplicaMultiples({ series }: { series: Series }) {
  const { t, format } = useLocale()
  if (series.replicas.size < 2) return null
  const hasGpus = series.samples.at(-1)?.gpus.length !== 0
  const measures: Measure[] = [
    ...(hasGpus
      ? [{ label: t('space.gpu'), pick: (sample: Sample) => gpuTotals(sample)?.percent ?? null }]
      : []),
    { label: t('space.cpu'), pick: ({ cpuPercent }) => cpuPercent },
    { label: t('space.memory'), pick: memoryPercent },
  ]
  const replicas = [...series.replicas].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return (
    <section aria-label={t('page.replicas')} className="mt-3 grid gap-3 sm:grid-cols-2">
      {replicas.map(([name, samples]) => (
        <article key={name} className="min-w-0 rounded-2xl border border-line bg-surface px-4 py-3">
          <h3 className="truncate font-mono text-xs text-muted">{name}</h3>
          <dl className="mt-2 flex gap-4">
            {measures.map(({ label, pick }) => {
              const values = samples.flatMap((sample) => pick(sample) ?? [])
              const last = values.at(-1)
              return (
                <div key={label} className="min-w-0 flex-1">
                  <dt className="text-xs text-muted">{label}</dt>
                  <dd className="tabular-nums">
                    {last === undefined ? '–' : format.percent(last)}
                    <Sparkline values={values} max={100} capacity={SERIES_LENGTH} className="text-chart-1" />
                  </dd>
                </div>
              )
            })}
          </dl>
        </article>
      ))}
    </section>
  )
}

function memoryPercent({ memoryUsedBytes, memoryTotalBytes }: Sample): number | null {
  return memoryTotalBytes ? (100 * memoryUsedBytes) / memoryTotalBytes : null
}
