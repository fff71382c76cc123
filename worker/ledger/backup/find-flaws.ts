import { type Day, SECONDS_OF_DAY } from '../../../shared/model/day.ts'
import type { IncidentKind } from '../../../shared/model/incident.ts'
import { stage } from '../../../shared/model/stages.ts'
import type { Backup } from '../../../shared/wire/backup.ts'
import type { Issue } from '../../../shared/wire/errors.ts'
import { findAlertFlaws } from '../alerts/manage/find-alert-flaws.ts'

/** The clocks of two deployments may differ by this much. */
const CLOCK_SKEW_MS = 60_000

/** What the schema of a backup cannot say: its parts must agree with each other. */
export function findFlaws(document: Backup, now: number): Issue[] {
  const flaws = findTimeFlaws(document, now)
  // Its days would all be wrong, too.
  if (flaws.length > 0) return flaws
  return [
    ...findIdFlaws('incidents', document.incidents),
    ...findIdFlaws('activity', document.activity),
    ...findSpaceFlaws(document),
    ...findDayFlaws(document),
    ...findLateTimes(document),
    ...findEndlessIncidents(document),
    ...findStrangeStages(document),
    ...findDeepDetails(document),
    ...findIdFlaws('alerts', document.alerts ?? []),
    ...findAlertFlaws(document.alerts ?? []),
  ]
}

function findTimeFlaws({ createdAt, since }: Backup, now: number): Issue[] {
  const made = Date.parse(createdAt)
  if (made > now + CLOCK_SKEW_MS) return [{ path: 'createdAt', message: 'This lies in the future.' }]
  if (since !== null && Date.parse(since) > made) {
    return [{ path: 'since', message: 'This is later than `createdAt`.' }]
  }
  return []
}

function findIdFlaws(path: string, all: readonly { id: string }[]): Issue[] {
  let last = 0
  for (const [index, { id }] of all.entries()) {
    const isNumber = /^[1-9]\d{0,14}$/.test(id)
    if (!isNumber || Number(id) <= last) {
      return [
        {
          path: `${path}.${index}.id`,
          message: 'Expected a whole number that is larger than the one before.',
        },
      ]
    }
    last = Number(id)
  }
  return []
}

function findSpaceFlaws({ spaces }: Backup): Issue[] {
  const seen = new Set<string>()
  return spaces.flatMap(({ hubId, id, goneAt }, index) => {
    // The name of a Space that is gone may have been given to another.
    const keys = [hubId === null ? null : `_id ${hubId}`, goneAt === null ? id.toLowerCase() : null]
    const isDouble = keys.some((key) => key !== null && seen.has(key))
    for (const key of keys) if (key !== null) seen.add(key)
    return isDouble ? [{ path: `spaces.${index}`, message: 'This Space is there twice.' }] : []
  })
}

function findDayFlaws({ spaces, createdAt }: Backup): Issue[] {
  const today = createdAt.slice(0, 10)
  const over = Math.floor(Date.parse(createdAt) / 1_000) % SECONDS_OF_DAY
  return spaces.flatMap(({ days }, index) =>
    Object.entries(days).flatMap(([date, day]) => {
      const path = `spaces.${index}.days.${date}`
      if (date > today) return [{ path, message: 'This day is later than `createdAt`.' }]
      const seconds = date === today ? over : SECONDS_OF_DAY
      const isExact = day.every(isCount) && sumOf(day) === seconds
      return isExact ? [] : [{ path, message: `Expected whole seconds that add up to ${seconds}.` }]
    }),
  )
}

const isCount = (seconds: number) => Number.isInteger(seconds) && seconds >= 0
const sumOf = (day: Day) => day.reduce((sum, seconds) => sum + seconds, 0)

/** What the Ledger hears of a Space counts only if it is newer than what it knows: for a time in the future, it would wait. */
function findLateTimes({ createdAt, spaces, incidents, activity }: Backup): Issue[] {
  const latest = Date.parse(createdAt) + CLOCK_SKEW_MS
  const times = [
    ...toTimes('spaces', spaces, ({ since, goneAt }) => ({ since, goneAt })),
    ...toTimes('incidents', incidents, ({ openedAt, closedAt, acknowledgedAt }) => {
      return { openedAt, closedAt, acknowledgedAt }
    }),
    ...toTimes('activity', activity, ({ at }) => ({ at })),
  ]
  const late = times.filter(([, time]) => time !== null && Date.parse(time) > latest)
  return late.map(([path]) => ({ path, message: 'This is later than `createdAt`.' }))
}

type Times = Record<string, string | null>

function toTimes<T>(path: string, all: readonly T[], timesOf: (one: T) => Times) {
  return all.flatMap((one, index) =>
    Object.entries(timesOf(one)).map(([name, time]) => [`${path}.${index}.${name}`, time] as const),
  )
}

/** These may concern more than one Space. */
const SHARED: readonly IncidentKind[] = ['account', 'unreachable']

/** An open incident that nothing could ever close: of no Space, or of one that is not listed. */
function findEndlessIncidents({ spaces, incidents }: Backup): Issue[] {
  const listed = new Set(spaces.flatMap(({ id, goneAt }) => (goneAt === null ? [id.toLowerCase()] : [])))
  return incidents.flatMap(({ spaceId, kind, closedAt }, index) => {
    const canClose = spaceId === null ? SHARED.includes(kind) : listed.has(spaceId.toLowerCase())
    if (closedAt !== null || canClose) return []
    return [{ path: `incidents.${index}.spaceId`, message: 'This is open, but of no Space that is listed.' }]
  })
}

/** A change names the stages that it is between. */
function findStrangeStages({ activity }: Backup): Issue[] {
  return activity.flatMap(({ kind, what, detail }, index) => {
    if (kind !== 'change' || detail === null || !('commit' in detail)) return []
    const { from = null } = detail
    const isKnown = isStage(what) && (from === null || isStage(from))
    return isKnown ? [] : [{ path: `activity.${index}.what`, message: 'Expected the name of a stage.' }]
  })
}

/** Far more than ours have. What is nested without end can be read, but never be written again. */
const MAX_DEPTH = 8

function findDeepDetails({ activity }: Backup): Issue[] {
  return activity.flatMap(({ detail }, index) =>
    isDeeper(detail, MAX_DEPTH)
      ? [{ path: `activity.${index}.detail`, message: 'This is nested too deep.' }]
      : [],
  )
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1))
}

const isStage = (name: unknown) => stage.safeParse(name).success
