import { queryOptions } from '@tanstack/react-query'
import {
  type AlertsAnswer,
  alertsAnswer,
  deliveriesAnswer,
  type TestAnswer,
  testAnswer,
} from '../../../shared/wire/alert-answers.ts'
import { getJson, post, sendDocument } from '../transport/client.ts'

const PATH = '/api/proxy/alerts'
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

/** How often the alerts are read again, so that failures show: every minute. */
const EVERY_MS = 60_000

/** All alerts with their last deliveries. */
export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: async ({ signal }) => (await getJson(PATH, alertsAnswer, signal)).alerts,
  staleTime: EVERY_MS / 2,
  refetchInterval: EVERY_MS,
})

/** The last messages of an alert, newest first. */
export function deliveriesQuery(id: string) {
  return queryOptions({
    queryKey: ['alerts', id, 'deliveries'],
    queryFn: async ({ signal }) =>
      (await getJson(`${pathOf(id)}/deliveries`, deliveriesAnswer, signal)).deliveries,
    refetchInterval: EVERY_MS / 4,
  })
}

/** Creates an alert, or replaces the one with this id. Returns all alerts. */
export async function saveAlert(id: string | null, input: object): Promise<AlertsAnswer['alerts']> {
  const [method, path] = id === null ? (['POST', PATH] as const) : (['PUT', pathOf(id)] as const)
  return (await sendDocument(method, path, JSON.stringify(input), alertsAnswer)).alerts
}

export async function deleteAlert(id: string): Promise<AlertsAnswer['alerts']> {
  return (await sendDocument('DELETE', pathOf(id), '', alertsAnswer)).alerts
}

/** Sends a test message now. One that is not accepted is no failure. */
export async function sendTest(id: string): Promise<TestAnswer['delivery']> {
  return (await post(`${pathOf(id)}/test`, {}, testAnswer)).delivery
}
