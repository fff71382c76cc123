import type { Times } from '../log-choices.ts'

export interface ShownTime {
  day: string
  clock: string
}

/** When a line was written, with seconds: the finest that all lines of the Hub have. Null without a time. */
export function shownTime(at: string | null, times: Times): ShownTime | null {
  if (at === null || times === 'off') return null
  if (times === 'utc') return { day: at.slice(5, 10), clock: at.slice(11, 19) }
  const date = new Date(at)
  const pad = (part: number) => String(part).padStart(2, '0')
  return {
    day: `${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    clock: `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`,
  }
}
