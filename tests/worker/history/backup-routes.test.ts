import { describe, expect, it, vi } from 'vitest'
import { backup, MAX_BACKUP_BYTES, restored } from '../../../shared/wire/backup.ts'
import { expectNoSecret, readFailure, readSuccess } from '../../support/answers.ts'
import { ADA, FAILED, ledger, recordFailures } from '../support/known-past.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { ADMIN, createTestApp, type Request } from '../support/test-app.ts'

const BACKUP = '/api/proxy/backup'
const JSON_TYPE = { 'content-type': 'application/json' }
const WATCH = { everySeconds: 300, probes: [], deadManUrl: 'https://ping.example/secret' } as const

/** With the clock stopped, because today's seconds are part of a backup. */
async function knowPast() {
  vi.useFakeTimers({ toFake: ['Date'] })
  const app = createTestApp()
  await recordFailures(['carol/one', 'carol/two'])
  return { ...app, request: await app.signIn() }
}

async function download(request: Request) {
  const response = await request(BACKUP)
  const text = await response.text()
  return { response, text, document: backup.parse(JSON.parse(text)) }
}

const restore = (request: Request, body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
  request(BACKUP, { method: 'POST', body, headers })

describe('a backup', () => {
  it('is a file with everything that is kept, and no secret', async () => {
    const { request } = await knowPast()
    await ledger.setWatch({ ...WATCH, probes: [] }, ADA)

    const { response, text, document } = await download(request)

    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="hf-space-manager-\d{4}-\d\d-\d\d\.json"$/,
    )
    expect(document.spaces.map(({ id }) => id)).toEqual(expect.arrayContaining(['carol/one', 'carol/two']))
    expect(document.incidents.filter(({ account }) => account === 'carol')).toHaveLength(2)
    expect(document.incidents[0]?.errorMessage).toBe(FAILED.errorMessage)
    expectNoSecret(text)
    expect(text).not.toContain('ping.example')
  })

  it('has headers for a caller that wants no body', async () => {
    const { request } = await knowPast()
    const response = await request(BACKUP, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('Content-Disposition')).toContain('attachment')
  })
})

describe('restoring a backup', () => {
  it('brings everything back, keeps the secret that it lacks, and tells viewers', async () => {
    const { request } = await knowPast()
    await ledger.setWatch({ ...WATCH, probes: [] }, ADA)
    const { text, document } = await download(request)
    await recordFailures(['carol/three'])
    const viewer = await openLiveStream(request)

    const counts = await readSuccess(await restore(request, text), restored)

    expect(counts).toMatchObject({
      spaces: document.spaces.length,
      incidents: document.incidents.length,
      activity: document.activity.length,
    })
    const { spaces, incidents } = (await download(request)).document
    expect({ spaces, incidents }).toEqual({ spaces: document.spaces, incidents: document.incidents })
    expect(await ledger.watch()).toEqual(WATCH)
    const { entry } = await viewer.next('activity', ({ entry: { what } }) => what === 'backup.restored')
    expect(entry.by).toEqual({ kind: 'admin', name: ADMIN.username })
  })

  it.each<[string, (text: string) => BodyInit]>([
    ['nothing', () => ''],
    ['not JSON', () => 'backup'],
    ['cut in the middle', (text) => text.slice(0, text.length / 2)],
    ['another document', () => '{"success":true}'],
    ['a newer version', (text) => text.replace('"version":1', '"version":2')],
    ['a day of more than a day', (text) => text.replace(/"(\d{4}-\d\d-\d\d)":\[\d+,/, '"$1":[900000,')],
    ['a stage that does not exist', (text) => text.replaceAll('"RUNTIME_ERROR"', '"EXPLODED"')],
  ])('is refused without a change if it is %s', async (_, damage) => {
    const { request } = await knowPast()
    const { text, document } = await download(request)
    const damaged = damage(text)
    expect(damaged).not.toBe(text)

    await readFailure(await restore(request, damaged), 'invalid_request')

    const { spaces, incidents } = (await download(request)).document
    expect({ spaces, incidents }).toEqual({ spaces: document.spaces, incidents: document.incidents })
  })

  it('is refused if it is too large, whether its length is known or not', async () => {
    const { request } = await knowPast()
    const large = new Uint8Array(MAX_BACKUP_BYTES + 1).fill(32)

    await readFailure(await restore(request, large), 'payload_too_large')
    await readFailure(await restore(request, new Blob([large]).stream()), 'payload_too_large')

    expect((await download(request)).document.spaces.length).toBeGreaterThan(0)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('is refused as "%s"', async (type) => {
    const { request } = await knowPast()
    const { text } = await download(request)
    const headers = type ? { 'content-type': type } : ({} as Record<string, string>)
    await readFailure(await restore(request, new Blob([text]), headers), 'unsupported_media_type')
  })
})
