import { describe, expect, it } from 'vitest'
import { incidentsPage, oneIncident } from '../../../shared/wire/history.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ledger, recordFailures } from '../support/known-past.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { ADMIN, createTestApp, type Request } from '../support/test-app.ts'

const INCIDENTS = '/api/proxy/incidents'
const POST = { method: 'POST' }
const IDS = ['carol/one', 'carol/two', 'carol/three']

async function knowIncidents() {
  const app = createTestApp()
  await recordFailures(IDS)
  return { ...app, request: await app.signIn() }
}

async function read(request: Request, query = '') {
  return readSuccess(await request(`${INCIDENTS}${query}`), incidentsPage)
}

describe('incidents', () => {
  it('come newest first, in pages, each once', async () => {
    const { request } = await knowIncidents()

    const first = await read(request, '?owner=carol&limit=2')
    const second = await read(request, `?owner=carol&limit=2&cursor=${first.next}`)

    const ids = [...first.incidents, ...second.incidents].map(({ spaceId }) => spaceId)
    expect(ids).toEqual([...IDS].reverse())
    expect([typeof first.next, second.next]).toEqual(['string', null])
  })

  it.each([
    ['?state=open&owner=Carol', 3],
    ['?state=closed', 0],
    ['?spaceId=carol/two', 1],
    ['?spaceId=carol/none', 0],
    ['?owner=nobody', 0],
  ])('are filtered: %s', async (query, count) => {
    const { request } = await knowIncidents()
    const found = (await read(request, query)).incidents.filter(({ account }) => account === 'carol')
    expect(found).toHaveLength(count)
  })

  it.each([
    'state=x',
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=x',
    'cursor=',
    'spaceId=x',
    'owner=',
    'kind=failed',
  ])('are an invalid_request with %s', async (query) => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const { issues } = await readFailure(await request(`${INCIDENTS}?${query}`), 'invalid_request')
    expect(issues).toHaveLength(1)
  })
})

describe('acknowledging an incident', () => {
  const acknowledge = (request: Request, id: string, init: RequestInit = POST) =>
    request(`${INCIDENTS}/${id}/acknowledge`, init)

  it('says who did it and when, once, and tells every viewer', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const viewer = await openLiveStream(request)
    const { incident: opened } = await viewer.next('incident', ({ incident }) => incident.closedAt === null)

    const first = await readSuccess(await acknowledge(request, opened.id), oneIncident)
    const second = await readSuccess(await acknowledge(request, opened.id), oneIncident)

    const { acknowledgedAt, acknowledgedBy } = first.incident
    expect(acknowledgedBy).toEqual({ kind: 'admin', name: ADMIN.username })
    expect(second.incident).toMatchObject({ acknowledgedAt, acknowledgedBy })
    const { incident } = await viewer.next('incident', ({ incident: { acknowledgedAt: at } }) => at !== null)
    expect(incident).toMatchObject({ id: opened.id, acknowledgedAt, acknowledgedBy })
    const { entry } = await viewer.next('activity', ({ entry: { what } }) => what === 'incident.acknowledged')
    expect(entry.by).toEqual(acknowledgedBy)
    const noted = await ledger.activity({ kind: 'incident', limit: 100 })
    expect(noted.entries.filter(({ what }) => what === 'incident.acknowledged')).toHaveLength(1)
  })

  it.each(['0', '999999', 'x', 'a%2Fb'])('is not_found for %s', async (id) => {
    const { request } = await knowIncidents()
    await readFailure(await acknowledge(request, id), 'not_found')
  })

  it('is an invalid_request with a query, or a body that is not JSON', async () => {
    const { request } = await knowIncidents()
    await readFailure(await request(`${INCIDENTS}/1/acknowledge?force=1`, POST), 'invalid_request')
    const headers = { 'content-type': 'application/json' }
    await readFailure(await acknowledge(request, '1', { ...POST, headers, body: '{' }), 'invalid_request')
  })
})
