import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type Day, UPTIME_DAYS } from '../../shared/model/day.ts'
import { history, spaceHistory } from '../../shared/wire/history.ts'
import { onSessionForgotten } from './session.ts'
import { createRereader } from './transport/client.ts'

const READ_MS = 20_000
const AGAIN_MS = 5 * 60_000
/** Until the first look of a new installation is recorded. */
const FIRST_MS = 10_000
const PARTS = 5

// Checked by a loop of our own: the days of 500 Spaces have 75,000 numbers, which zod takes too long to look at.
const days = z.custom<Day[]>((value) => Array.isArray(value) && value.every(isDay))

const answer = z.object({
  ...history.shape,
  spaces: z.record(z.string(), z.object({ ...spaceHistory.shape, days })),
})

const { reread, forget } = createRereader(answer, READ_MS, (known) => known)
onSessionForgotten(forget)

/** The last 30 days of every Space, and since when each is in its stage. An unchanged answer is the same object. */
export const fleetHistoryQuery = queryOptions({
  queryKey: ['history'],
  queryFn: ({ signal }) => reread(`/api/proxy/history?days=${UPTIME_DAYS.month}`, signal),
  staleTime: AGAIN_MS / 5,
  refetchInterval: ({ state: { data } }) => (data && !hasSpaces(data) ? FIRST_MS : AGAIN_MS),
  refetchOnWindowFocus: true,
  structuralSharing: false,
})

function hasSpaces({ spaces }: z.infer<typeof answer>): boolean {
  return Object.keys(spaces).length > 0
}

function isDay(value: unknown): value is Day {
  return Array.isArray(value) && value.length === PARTS && value.every((part) => part >= 0)
}
