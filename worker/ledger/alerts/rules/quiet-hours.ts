import { Cron } from 'croner'
import type { QuietHours } from '../../../../shared/model/alert.ts'

/** The next time it is `local` (“22:30”) in a zone. Where the clock is changed, a time that is left out comes at the next that exists. */
function nextTime(local: string, zone: string, after: number): number {
  const [hour, minute] = local.split(':')
  const next = new Cron(`${Number(minute)} ${Number(hour)} * * *`, { timezone: zone, paused: true }).nextRun(
    new Date(after),
  )
  return next?.getTime() ?? after
}

/** When the quiet hours that are on at this moment end; null if none are. They are on if their end comes before their next beginning. */
export function quietUntil(quiet: QuietHours | null, at: number): number | null {
  if (quiet === null || quiet.from === quiet.to) return null
  const { from, to, zone } = quiet
  const end = nextTime(to, zone, at)
  // The beginning itself is quiet, and the next one after a moment is later than it.
  const begin = nextTime(from, zone, at - 1_000)
  if (begin > at) return end < begin ? end : null
  // Where the clock is changed, both may come at once.
  return nextTime(to, zone, begin - 1_000) <= at ? null : end
}

/** Whether there is such a time zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
