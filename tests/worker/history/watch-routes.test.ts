import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_WATCH, type Probe, watchAnswer } from '../../../shared/wire/watch.ts'
import { createApp } from '../../../worker/app.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ledger } from '../support/known-past.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { ADMIN, createTestApp, ORIGIN, postJson, type Request, signInForToken } from '../support/test-app.ts'

const WATCH = '/api/proxy/watch'
const PROBE: Probe = {
  spaceId: 'alice/chat',
  path: '/health?deep=1',
  expectStatus: 200,
  expectText: 'ok',
  everySeconds: 300,
  enabled: true,
}
const OFF = { everySeconds: 0, probes: [PROBE], deadManUrl: 'https://ping.example/1' } as const

const put = (body: unknown) => ({ ...postJson(body), method: 'PUT' })
const read = async (request: Request) => readSuccess(await request(WATCH), watchAnswer)

describe('the settings of the watch', () => {
  it('are a look a minute without probes, until they are changed', async () => {
    const { signIn } = createTestApp()
    expect(await read(await signIn())).toEqual({ success: true, ...DEFAULT_WATCH })
  })

  it('are replaced as a whole, which is noted and announced', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const viewer = await openLiveStream(request)

    const answer = await readSuccess(await request(WATCH, put(OFF)), watchAnswer)

    expect(answer).toEqual({ success: true, ...OFF })
    expect(await read(request)).toEqual(answer)
    const { entry } = await viewer.next('activity', ({ entry: { what } }) => what === 'watch.changed')
    expect(entry).toMatchObject({
      kind: 'settings',
      by: { kind: 'admin', name: ADMIN.username },
    })
    expect(JSON.stringify(entry)).not.toContain('ping.example')
  })

  it('may name Spaces that do not exist', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const body = { ...OFF, probes: [PROBE, { ...PROBE, spaceId: 'nobody/none' }] }
    expect((await readSuccess(await request(WATCH, put(body)), watchAnswer)).probes).toHaveLength(2)
  })

  it('are changed even if the Fleet cannot be told', async () => {
    const { logs } = createTestApp()
    const headers = { authorization: `Bearer ${await signInForToken()}` }
    const fail = vi.fn(async () => Promise.reject(new Error('The object is gone')))
    const broken = { ...env, FLEET: { getByName: () => ({ setWatch: fail, announce: fail }) } }
    const init = { ...put(OFF), headers: { ...headers, 'content-type': 'application/json' } }

    const answer = await createApp().request(ORIGIN + WATCH, init, broken, createExecutionContext())

    await readSuccess(answer, watchAnswer)
    expect(await ledger.watch()).toEqual(OFF)
    expect(logs).toContainEqual(expect.objectContaining({ event: 'fleet-failure', task: 'set-watch' }))
  })
})

describe('settings that are refused, without a change', () => {
  const probe = (changes: object) => ({ ...OFF, probes: [{ ...PROBE, ...changes }] })

  it.each<[string, unknown, string]>([
    ['an interval that is not offered', { ...OFF, everySeconds: 61 }, 'everySeconds'],
    ['an interval as text', { ...OFF, everySeconds: '60' }, 'everySeconds'],
    ['a missing part', { everySeconds: 60, probes: [] }, 'deadManUrl'],
    ['an unknown part', { ...OFF, quiet: true }, ''],
    ['a URL without encryption', { ...OFF, deadManUrl: 'http://ping.example/1' }, 'deadManUrl'],
    ['a URL that is none', { ...OFF, deadManUrl: 'ping' }, 'deadManUrl'],
    ['an IP address', { ...OFF, deadManUrl: 'https://10.0.0.1/ping' }, 'deadManUrl'],
    ['our own address', { ...OFF, deadManUrl: `${ORIGIN}/api/config` }, 'deadManUrl'],
    ['a URL with a password', { ...OFF, deadManUrl: 'https://a:b@ping.example/' }, 'deadManUrl'],
    ['a path to another host', probe({ path: '//evil' }), 'probes.0.path'],
    ['a path to another host, for browsers', probe({ path: '/\\evil' }), 'probes.0.path'],
    ['a whole URL as path', probe({ path: 'https://evil.example/' }), 'probes.0.path'],
    ['a path with a line break', probe({ path: '/a\nHost: evil' }), 'probes.0.path'],
    ['a status that does not exist', probe({ expectStatus: 99 }), 'probes.0.expectStatus'],
    ['an empty text', probe({ expectText: '' }), 'probes.0.expectText'],
    ['a probe that is too frequent', probe({ everySeconds: 299 }), 'probes.0.everySeconds'],
    ['a bad id', probe({ spaceId: '../x' }), 'probes.0.spaceId'],
    ['two probes of one Space', { ...OFF, probes: [PROBE, { ...PROBE, spaceId: 'Alice/Chat' }] }, 'probes'],
    ['too many probes', { ...OFF, probes: many(501) }, 'probes'],
    ['a list', [], ''],
  ])('%s', async (_, body, path) => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { issues } = await readFailure(await request(WATCH, put(body)), 'invalid_request')

    expect(issues?.map((issue) => issue.path)).toEqual([path])
    expect(await ledger.watch()).toEqual(DEFAULT_WATCH)
  })

  it('a body that is too large, or of another type', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    await readFailure(
      await request(WATCH, put({ ...OFF, deadManUrl: 'x'.repeat(65_536) })),
      'payload_too_large',
    )
    const text = { method: 'PUT', body: JSON.stringify(OFF), headers: { 'content-type': 'text/plain' } }
    await readFailure(await request(WATCH, text), 'unsupported_media_type')
    await readFailure(await request(`${WATCH}?dry=1`, put(OFF)), 'invalid_request')
  })
})

/** Short ones: 500 must fit the limit of a body. */
function many(count: number): Probe[] {
  const short = { path: '/', expectStatus: null, expectText: null, everySeconds: 300, enabled: true }
  return Array.from({ length: count }, (_, index) => ({ ...short, spaceId: `a/${index}` }))
}
