import type { Activity, Change } from '../../../../../shared/model/activity.ts'
import type { Incident } from '../../../../../shared/model/incident.ts'

export const TIMELINE_KINDS = ['change', 'incident', 'action'] as const

export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** One thing that happened to a Space. An incident comes with what was done while it was open, oldest first. */
export type TimelineEntry =
  | { kind: 'change'; id: string; at: number; change: Change }
  | { kind: 'incident'; id: string; at: number; incident: Incident; actions: Activity[] }
  | { kind: 'action'; id: string; at: number; action: Activity }

export interface TimelineDay {
  /** The beginning of the day where the user is, in epoch milliseconds. */
  at: number
  entries: TimelineEntry[]
}

interface Happened {
  changes: readonly Change[]
  incidents: readonly Incident[]
  actions: readonly Activity[]
}

/** Everything that happened, or one kind of it: newest first, by day. What was done about a shown incident is shown with it. */
export function buildTimeline(happened: Happened, chosen: TimelineKind | null): TimelineDay[] {
  const incidents = incidentEntries(happened)
  const done = new Set(incidents.flatMap(({ actions }) => actions.map(({ id }) => id)))
  const actions = actionEntries(happened)
  const all: TimelineEntry[] = [
    ...incidents,
    ...changeEntries(happened),
    ...(chosen === 'action' ? actions : actions.filter(({ id }) => !done.has(id))),
  ]
  const shown = all.filter(({ kind }) => chosen === null || kind === chosen)
  return byDay(shown.toSorted((a, b) => b.at - a.at))
}

function incidentEntries({ incidents, actions }: Happened) {
  return incidents.map((incident) => ({
    kind: 'incident' as const,
    id: incident.id,
    at: Date.parse(incident.openedAt),
    incident,
    actions: actions.filter((action) => isDuring(action, incident)).toReversed(),
  }))
}

function changeEntries({ changes }: Happened) {
  return changes.map((change) => ({
    kind: 'change' as const,
    id: change.id,
    at: Date.parse(change.at),
    change,
  }))
}

function actionEntries({ actions }: Happened) {
  return actions.map((action) => ({
    kind: 'action' as const,
    id: action.id,
    at: Date.parse(action.at),
    action,
  }))
}

function isDuring({ at }: Activity, { openedAt, closedAt }: Incident): boolean {
  const time = Date.parse(at)
  return time >= Date.parse(openedAt) && (closedAt === null || time <= Date.parse(closedAt))
}

function byDay(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days: TimelineDay[] = []
  for (const entry of entries) {
    const at = new Date(entry.at).setHours(0, 0, 0, 0)
    const last = days.at(-1)
    if (last?.at === at) last.entries.push(entry)
    else days.push({ at, entries: [entry] })
  }
  return days
}
