import type { Activity } from '../../../shared/model/activity.ts'
import type { Incident } from '../../../shared/model/incident.ts'

/** An open incident of a failed Space with these changes. */
export function anIncident(id: string, given: Partial<Incident> = {}): Incident {
  return {
    id,
    spaceId: 'ada/app',
    account: 'ada',
    kind: 'failed',
    openedAt: `2026-01-01T00:${id.padStart(2, '0')}:00.000Z`,
    closedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    errorMessage: null,
    logTail: null,
    changes: 1,
    ...given,
  }
}

/** A restart by an admin with these changes. */
export function anEntry(id: string, given: Partial<Activity> = {}): Activity {
  return {
    id,
    at: `2026-01-01T00:${id.padStart(2, '0')}:00.000Z`,
    kind: 'action',
    spaceId: 'ada/app',
    account: 'ada',
    by: { kind: 'admin', name: 'admin' },
    what: 'restart',
    result: 'ok',
    detail: null,
    ...given,
  }
}
