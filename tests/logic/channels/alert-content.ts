import type { AlertContent, AlertNews } from '../../../shared/alerts/alert-message.ts'
import type { Incident } from '../../../shared/model/incident.ts'

export const NOW = Date.parse('2026-11-20T14:10:00Z')
const SINCE = '2026-11-20T14:02:00.000Z'

export function incidentOf(rest: Partial<Incident> = {}): Incident {
  return {
    ...{
      id: '12',
      spaceId: 'ada/my_app.v2',
      account: 'ada',
      kind: 'failed',
      openedAt: SINCE,
      closedAt: null,
    },
    ...{ acknowledgedAt: null, acknowledgedBy: null, errorMessage: null, logTail: null, changes: 0 },
    ...rest,
  }
}

export function newsOf(rest: Partial<AlertNews> = {}): AlertNews {
  const incident = rest.incident ?? incidentOf()
  const id = incident.spaceId ?? ''
  return {
    ...{ event: 'opened', since: incident.openedAt, times: 1, stage: 'RUNTIME_ERROR' },
    space: { id, title: 'My app', url: null, hubUrl: `https://huggingface.co/spaces/${id}` },
    ...rest,
    incident,
  }
}

export function contentOf(news: AlertNews[], rest: Partial<AlertContent> = {}): AlertContent {
  const [first] = news
  return {
    ...{ id: 'msg_1', at: new Date(NOW).toISOString(), language: 'en', zone: 'UTC' },
    type: news.length > 1 || first === undefined ? 'digest' : `incident.${first.event}`,
    origin: 'https://spaces.example',
    news,
    ...rest,
  }
}

/** Sixty incidents, each with a long error. */
export function longDigest(error = 'x'.repeat(300)): AlertContent {
  return contentOf(
    Array.from({ length: 60 }, (_, index) =>
      newsOf({
        incident: incidentOf({
          id: String(index + 1),
          spaceId: `ada/space-${index}`,
          errorMessage: `Error: ${index} ${error}`,
          logTail: Array.from({ length: 40 }, () => ({ at: null, text: '错误 '.repeat(50) })),
        }),
      }),
    ),
  )
}
