import * as z from 'zod/mini'

/** What a second of a Space counts as, in the order of a `Day`. `docs/api.md` says what each means. */
export const DAY_PARTS = ['up', 'down', 'idle', 'building', 'unknown'] as const

export type DayPart = (typeof DAY_PARTS)[number]

const seconds = z.number()
const PARTS = DAY_PARTS.length

/** Seconds of a UTC day: `[up, down, idle, building, unknown]`. They add up to the part of the day that is over. */
export type Day = [number, number, number, number, number]

/** A list of its own length rather than a tuple, which many generators do not know, and which would be code for this alone. */
export const day = z
  .array(seconds)
  .check(z.minLength(PARTS), z.maxLength(PARTS)) as unknown as z.ZodMiniType<Day>

/** How many days are kept. */
export const KEPT_DAYS = 90

export const SECONDS_OF_DAY = 86_400

/** Percent of the time that counts, over the last 1, 7, 30 and 90 UTC days, the present one included; null if there is none. */
export const uptime = z.object({
  day: z.nullable(z.number()),
  week: z.nullable(z.number()),
  month: z.nullable(z.number()),
  quarter: z.nullable(z.number()),
})

export type Uptime = z.infer<typeof uptime>

/** How many days each span of `Uptime` has. */
export const UPTIME_DAYS = { day: 1, week: 7, month: 30, quarter: 90 } as const satisfies Record<
  keyof Uptime,
  number
>

/**
 * up ÷ (up + down) in percent, floored to two decimals: 24,999 of 25,000 are 99.99 %, never 100. Null for 0 ÷ 0. Only this
 * function makes percentages of seconds.
 */
export function uptimeOf(days: readonly Day[]): number | null {
  let up = 0
  let down = 0
  for (const [upSeconds, downSeconds] of days) {
    up += upSeconds
    down += downSeconds
  }
  // Whole numbers until the last step: no rounding can turn 99.999 into 100.
  return up + down === 0 ? null : Math.floor((up * 10_000) / (up + down)) / 100
}

/** The UTC day of a time, as `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
