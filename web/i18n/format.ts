import { spaceHan } from './han-spacing.ts'
import { once } from './once.ts'

// Memory is counted in powers of 1024, traffic in powers of 1000. Intl has no words for the former.
const SIZES = ['KiB', 'MiB', 'GiB', 'TiB'] as const
const RATES = ['kB/s', 'MB/s', 'GB/s', 'TB/s'] as const
const RELATIVE_SECONDS = 30 * 86_400

// From the largest: the first that fits is used.
const SPANS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

export type Format = ReturnType<typeof createFormat>

/** How a language formats numbers, sizes and times. Formatters are expensive to create: each is created when it is first wanted, and kept. */
export function createFormat(locale: string, justNow: string) {
  const units = new Map<string, Intl.NumberFormat>()
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' }))
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
  const dateTime = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
  )
  const clock = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }))
  const minutes = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23' }))
  const numbers = once(() => new Intl.NumberFormat(locale))
  const tenths = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

  function unit(value: number, name: string, digits: number): string {
    const key = `${name}:${digits}`
    const options = {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    } as const
    const formatter = units.get(key) ?? new Intl.NumberFormat(locale, options)
    units.set(key, formatter)
    return spaceHan(formatter.format(value))
  }

  // Never in plain bytes: "0.7 kB/s" is just as readable, and keeps its width.
  function size(bytes: number, base: number, names: readonly string[]): string {
    const [name = '', ...larger] = names
    const value = bytes / base
    if (value >= base && larger.length > 0) return size(value, base, larger)
    return `${(value < 10 ? tenths : whole)().format(value)} ${name}`
  }

  return {
    number: (value: number) => numbers().format(value),
    percent: (value: number) => unit(value, 'percent', value < 10 ? 1 : 0),
    /** Powers of 1024, as the Hub counts memory. */
    bytes: (bytes: number) => size(bytes, 1024, SIZES),
    /** Powers of 1000. */
    bytesPerSecond: (bytes: number) => size(bytes, 1000, RATES),
    /** A duration in its largest unit: "3 min". */
    duration(seconds: number): string {
      const [name, length] = spanOf(seconds)
      return unit(Math.floor(seconds / length), name, 0)
    },
    /** A wait, rounded up, so that nobody comes back too early. */
    wait(seconds: number): string {
      const [name, length] = spanOf(seconds)
      return unit(Math.ceil(seconds / length), name, 0)
    },
    /** "3 days ago", and after a month the date; `now` and `at` are epoch milliseconds. */
    ago(at: number, now: number): string {
      const seconds = Math.max(0, (now - at) / 1000)
      if (seconds < 1) return justNow
      if (seconds > RELATIVE_SECONDS) return date().format(at)
      const [name, length] = spanOf(seconds)
      return spaceHan(relative().format(-Math.floor(seconds / length), name))
    },
    date: (at: number) => date().format(at),
    dateTime: (at: number) => dateTime().format(at),
    /** The time of day to the second, for samples that are seconds apart. */
    clock: (at: number) => clock().format(at),
    /** "14:02" today, or with the date on another day. */
    moment: (at: number, now: number) => (now - at < 43_200_000 ? minutes : dateTime)().format(at),
    list: (items: string[]) => lists().format(items),
  }
}

function spanOf(seconds: number) {
  return SPANS.find(([, length]) => seconds >= length) ?? (['second', 1] as const)
}
