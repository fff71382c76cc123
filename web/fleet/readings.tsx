import { ArrowDown, ArrowUp } from 'lucide-react'
import { useSpeech } from '../i18n/speech.tsx'
import { useSeries } from '../live/live.tsx'
import { SERIES_LENGTH, type Series } from '../live/series.ts'
import { Sparkline } from '../ui/sparkline.tsx'

/** CPU with its line. Each of these renders with the readings of its own Space, and nothing around it does. */
export function CpuReading({ spaceId }: { spaceId: string }) {
  const { t, format } = useSpeech()
  const { samples } = useSeries(spaceId)
  const last = samples.at(-1)
  return (
    <Reading
      label={t('space.cpu')}
      value={last ? format.percent(last.cpuPercent) : '–'}
      values={samples.map((sample) => sample.cpuPercent)}
      max={100}
    />
  )
}

export function MemoryReading({ spaceId }: { spaceId: string }) {
  const { t, format } = useSpeech()
  const { samples } = useSeries(spaceId)
  const last = samples.at(-1)
  const total = last?.memoryTotalBytes ?? null
  const used = last ? format.bytes(last.memoryUsedBytes) : '–'
  return (
    <Reading
      label={t('space.memory')}
      value={used}
      hint={total === null ? undefined : t('space.of', { used, total: format.bytes(total) })}
      values={samples.map((sample) => sample.memoryUsedBytes)}
      max={total}
    />
  )
}

interface ReadingProps {
  label: string
  value: string
  hint?: string | undefined
  values: readonly number[]
  max: number | null
}

function Reading({ label, value, hint, values, max }: ReadingProps) {
  return (
    <div className="min-w-0 flex-1" title={hint}>
      <p className="flex items-baseline justify-between gap-2 text-xs">
        <span className="text-muted">{label}</span>
        <span className="font-medium">{value}</span>
      </p>
      <Sparkline values={values} max={max} capacity={SERIES_LENGTH} className="mt-1 text-line-strong" />
    </div>
  )
}

export function NetworkReading({ spaceId }: { spaceId: string }) {
  const { t, format } = useSpeech()
  const { samples } = useSeries(spaceId)
  const last = samples.at(-1)
  return (
    <span className="flex gap-2.5 whitespace-nowrap">
      <span className="flex items-center gap-1" title={t('space.received')}>
        <ArrowDown size={12} aria-hidden />
        <span className="sr-only">{t('space.received')}</span>
        {last ? format.bytesPerSecond(last.receivedPerSecond) : '–'}
      </span>
      <span className="flex items-center gap-1" title={t('space.sent')}>
        <ArrowUp size={12} aria-hidden />
        <span className="sr-only">{t('space.sent')}</span>
        {last ? format.bytesPerSecond(last.sentPerSecond) : '–'}
      </span>
    </span>
  )
}

/** Why there are no readings, or null while they come. */
export function useMissingReason(spaceId: string): string | null {
  const { t } = useSpeech()
  const series: Series = useSeries(spaceId)
  if (!series.unavailable) return null
  return t('space.noMetrics', { reason: t(`error.${series.unavailable}`) })
}
