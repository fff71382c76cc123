import { queryOptions } from '@tanstack/react-query'
import { type ActionDone, actionDone } from '../../../shared/model/actions.ts'
import type { HardwareChange } from '../../../shared/model/configuration-change.ts'
import { costs, flavorsAnswer } from '../../../shared/wire/costs.ts'
import { getJson, post } from '../transport/client.ts'

const MINUTE_MS = 60_000

/** What Spaces and accounts cost; read again every minute while it is shown. */
export const costsQuery = queryOptions({
  queryKey: ['costs'],
  queryFn: ({ signal }) => getJson('/api/proxy/costs', costs, signal),
  staleTime: MINUTE_MS / 2,
  refetchInterval: MINUTE_MS,
})

/** The Hub's hardware, which hardly changes. */
export const flavorsQuery = queryOptions({
  queryKey: ['flavors'],
  queryFn: async ({ signal }) => (await getJson('/api/proxy/hardware', flavorsAnswer, signal)).flavors,
  staleTime: 60 * MINUTE_MS,
})

/** Requests other hardware or another sleep time. Never retried automatically. */
export function sendHardware(spaceId: string, change: HardwareChange): Promise<ActionDone> {
  if (change.change === 'sleep-time')
    return post(`/api/proxy/sleep-time/${spaceId}`, { seconds: change.seconds }, actionDone)
  const { change: _, ...input } = change
  return post(`/api/proxy/hardware/${spaceId}`, input, actionDone)
}
