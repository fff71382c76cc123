import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  activityPage,
  activityQuery,
  history,
  historyQuery,
  incidentsPage,
  incidentsQuery,
  oneHistory,
} from '../../../shared/wire/history.ts'
import {
  ACTIVITY_PARAMETERS,
  HISTORY_PARAMETERS,
  INCIDENT_PARAMETERS,
} from '../../../worker/http/external/history/history-parameters.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { recordFailures } from '../support/known-past.ts'
import { API_KEY, createTestApp } from '../support/test-app.ts'

const BASE = '/api/v1/external'
const headers = { 'X-API-Key': API_KEY }

async function knowPast() {
  const app = createTestApp()
  await recordFailures(['carol/one', 'carol/two'])
  return app
}

describe('a program with the key', () => {
  it('reads the history, and asks for it again only if it has changed', async () => {
    const { request } = await knowPast()
    const first = await request(`${BASE}/history?days=2`, { headers })
    const known = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    const { spaces } = await readSuccess(first, history)

    expect(spaces['carol/one']?.days).toHaveLength(2)
    const again = await request(`${BASE}/history?days=2`, { headers: { ...headers, ...known } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each(['carol/one', 'carol%2Fone'])('reads the history of %s', async (id) => {
    const { request } = await knowPast()
    const { changes } = await readSuccess(await request(`${BASE}/history/${id}`, { headers }), oneHistory)
    expect(changes[0]).toMatchObject({ spaceId: 'carol/one', to: 'RUNTIME_ERROR' })
    await readFailure(await request(`${BASE}/history/${id}x`, { headers }), 'space_not_found')
  })

  it('reads incidents and activity', async () => {
    const { request } = await knowPast()
    const incidents = await request(`${BASE}/incidents?state=open&owner=carol`, { headers })
    expect((await readSuccess(incidents, incidentsPage)).incidents).toHaveLength(2)
    const activity = await request(`${BASE}/activity?kind=incident&spaceId=carol/one`, { headers })
    expect((await readSuccess(activity, activityPage)).entries).toMatchObject([{ what: 'incident.opened' }])
  })

  it('can neither acknowledge, nor change the watch, nor back up', async () => {
    const { request } = await knowPast()
    const calls = { 'incidents/1/acknowledge': 'POST', watch: 'PUT', backup: 'POST' }
    for (const [path, method] of Object.entries(calls)) {
      await readFailure(await request(`${BASE}/${path}`, { headers, method }), 'not_found')
      await readFailure(await request(`/api/proxy/${path}`, { headers, method }), 'unauthorized')
    }
  })

  it.each([
    'history?days=0',
    'history/carol/one?day=1',
    'history/carol',
    'incidents?state=x',
    'activity?kind=x',
  ])('gets an invalid_request for %s', async (path) => {
    const { request } = createTestApp()
    await readFailure(await request(`${BASE}/${path}`, { headers }), 'invalid_request')
  })
})

describe('the documented parameters', () => {
  const schemaOf = z.looseObject({ default: z.optional(z.number()), maximum: z.optional(z.number()) })

  it.each([
    ['the history', HISTORY_PARAMETERS, historyQuery],
    ['incidents', INCIDENT_PARAMETERS, incidentsQuery],
    ['the activity', ACTIVITY_PARAMETERS, activityQuery],
  ] as const)('of %s are those that the server accepts, with its limits', (_, parameters, query) => {
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(query.shape))
    for (const { name, schema } of parameters) {
      const { default: fallback, maximum } = schemaOf.parse(schema)
      if (fallback !== undefined) expect(query.parse({})).toHaveProperty(name, fallback)
      if (maximum === undefined) continue
      expect(query.safeParse({ [name]: String(maximum) }).success).toBe(true)
      expect(query.safeParse({ [name]: String(maximum + 1) }).success).toBe(false)
    }
  })
})
