import { describe, expect, it } from 'vitest'
import { incidentsPage } from '../../../shared/wire/history.ts'
import type { Probe, WatchSettings } from '../../../shared/wire/watch.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readSuccess } from '../../support/answers.ts'
import { calmSeed } from '../support/calm-seed.ts'
import { fleetStub, stopTime } from '../support/fleet-clock.ts'
import { ADA, ledger } from '../support/known-past.ts'
import { ring } from '../support/ring.ts'
import { createTestApp, HUB_ORIGIN } from '../support/test-app.ts'

const aProbe = (spaceId: string, others: Partial<Probe> = {}): Probe => ({
  ...{ spaceId, path: '/health', expectStatus: null, expectText: null, everySeconds: 300, enabled: true },
  ...others,
})

/** A first look, and these probes from then on. */
async function startProbes(probes: Probe[], { count = 3 } = {}) {
  stopTime()
  const app = createTestApp({ seed: calmSeed(count) })
  await ring()
  const settings: WatchSettings = { everySeconds: 60, probes, deadManUrl: null }
  const request = await app.signIn()
  const init = {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(settings),
  }
  expect((await request('/api/proxy/watch', init)).status).toBe(200)
  expect(await fleetStub().setWatch({ requestId: 'test', problems: [] }, settings)).toMatchObject({
    ok: true,
  })
  const incidents = async () =>
    (await readSuccess(await request('/api/proxy/incidents?state=open'), incidentsPage)).incidents
  return { ...app, request, incidents }
}

async function ringTimes(times: number): Promise<void> {
  for (let look = 0; look < times; look++) await ring()
}

describe('a probe', () => {
  it('visits the app at its own times, with its path', async () => {
    const { hub, strays } = await startProbes([aProbe('alice/app-0')])
    await ringTimes(11)

    expect(hub.visits.map(({ subdomain, path }) => subdomain + path)).toEqual(
      Array(3).fill('alice-app-0/health'),
    )
    expect(strays).toEqual([])
  })

  it('finds an app that is dead while its Space runs, within minutes, and that it is alive again', async () => {
    const { hub, incidents } = await startProbes([aProbe('alice/app-0')])
    await ringTimes(1)
    const fault = hub.faults.set({ kind: 'app-dead', space: 'alice/app-0' })
    await ringTimes(5)
    expect(await incidents()).toEqual([])
    await ringTimes(3)
    expect(await incidents()).toMatchObject([
      { kind: 'unreachable', spaceId: 'alice/app-0', errorMessage: 'HTTP 503' },
    ])

    hub.faults.clear(fault)
    await ringTimes(6)
    expect(await incidents()).toEqual([])
  })

  it('closes an incident that a restored backup has open, if the app is alive', async () => {
    const { hub, request, incidents } = await startProbes([aProbe('alice/app-0')])
    const fault = hub.faults.set({ kind: 'app-dead', space: 'alice/app-0' })
    await ringTimes(4)
    const backup = await (await request('/api/proxy/backup')).text()
    hub.faults.clear(fault)
    await ringTimes(7)
    expect(await incidents()).toEqual([])

    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: backup }
    expect((await request('/api/proxy/backup', init)).status).toBe(200)
    expect(await incidents()).toMatchObject([{ kind: 'unreachable', spaceId: 'alice/app-0' }])
    await ringTimes(7)
    expect(await incidents()).toEqual([])
  })

  it.each<[Fault, Partial<Probe>, string]>([
    [{ kind: 'app-hangs' }, {}, 'no answer within 10 s'],
    [{ kind: 'app-hub-page' }, {}, 'HTTP 200: the Hub’s page in place of the app'],
    [{ kind: 'app-html-shell' }, { expectText: 'The app of' }, 'HTTP 200, but the text is missing'],
    [{ kind: 'app-dead', status: 200 }, { expectStatus: 204 }, 'HTTP 200 instead of 204'],
  ])('finds %o', async (fault, probe, words) => {
    const { hub, incidents } = await startProbes([aProbe('alice/app-0', probe)])
    hub.faults.set(fault)
    await ringTimes(4)
    expect(await incidents()).toMatchObject([{ kind: 'unreachable', errorMessage: words }])
  })

  // B5.5, B5.6
  it.each<Fault>([
    { kind: 'app-challenge' },
    { kind: 'app-429' },
    { kind: 'app-dead', status: 404 },
    { kind: 'app-redirect' },
  ])('makes no incident of %o', async (fault) => {
    const { hub, incidents, strays } = await startProbes([aProbe('alice/app-0')])
    hub.faults.set(fault)
    await ringTimes(16)
    expect(hub.visits.length).toBeGreaterThanOrEqual(3)
    expect(await incidents()).toEqual([])
    expect(strays).toEqual([])
  })

  // B5.3
  it('wakes nothing, and visits neither what is off nor what does not serve', async () => {
    const { hub } = await startProbes([
      aProbe('alice/app-0'),
      aProbe('bob/app-1'),
      aProbe('acme/app-2', { enabled: false }),
      aProbe('alice/nowhere'),
    ])
    hub.setStage('alice/app-0', 'SLEEPING')
    hub.setStage('bob/app-1', 'PAUSED')
    await ringTimes(10)
    expect(hub.visits).toEqual([])
  })

  it('does not visit the Spaces of an account that cannot be listed: they may sleep by now', async () => {
    const { hub, incidents } = await startProbes([aProbe('alice/app-0'), aProbe('bob/app-1')])
    hub.faults.set({ kind: 'status', status: 401, account: 'alice', route: '/api/spaces' })
    await ringTimes(2)
    expect(hub.visits.map(({ subdomain }) => subdomain)).toEqual(['bob-app-1'])
    expect(await incidents()).toEqual([])
  })

  // B5.5
  it('sends the account’s token to a private Space alone, and not to another host', async () => {
    const { hub, strays } = await startProbes([aProbe('alice/app-0'), aProbe('alice/app-3')], { count: 4 })
    const space = hub.spaces.get('alice/app-0')
    if (space) space.private = true
    await ringTimes(1)
    expect(Object.fromEntries(hub.visits.map((visit) => [visit.subdomain, visit.authorization]))).toEqual({
      'alice-app-0': 'Bearer hf_aliceWrite',
      'alice-app-3': null,
    })
    hub.faults.set({ kind: 'app-redirect', to: 'http://elsewhere.test/steal' })
    await ringTimes(6)
    expect(strays).toEqual([])
  })

  // B4.6
  it('takes turns: 130 apps, at most 40 calls a look, none twice before all others', async () => {
    const probes = Array.from({ length: 130 }, (_, index) =>
      aProbe(`${['alice', 'bob', 'acme'][index % 3]}/app-${index}`),
    )
    const { hub } = await startProbes(probes, { count: 130 })
    const visited: number[] = []
    for (let look = 0; look < 4; look++) {
      await ring()
      visited.push(hub.visits.length)
    }
    expect(visited).toEqual([37, 74, 111, 130])
    expect(new Set(hub.visits.map(({ subdomain }) => subdomain)).size).toBe(130)
  })

  it('makes no more calls for redirects, and comes back to what was left', async () => {
    const ids = Array.from(
      { length: 40 },
      (_, index) => `${['alice', 'bob', 'acme'][index % 3]}/app-${index}`,
    )
    const { hub } = await startProbes(
      ids.map((id) => aProbe(id)),
      { count: 40 },
    )
    hub.faults.set({ kind: 'app-redirect', to: `${HUB_ORIGIN}/apps/alice-app-0/again` })
    await ring()
    expect(hub.visits).toHaveLength(37)
    await ringTimes(5)
    expect(new Set(hub.visits.map(({ subdomain }) => subdomain)).size).toBe(40)
  })

  it('takes many failures at once for trouble of its own', async () => {
    const probes = ['alice/app-0', 'bob/app-1', 'acme/app-2', 'alice/app-3'].map((id) => aProbe(id))
    const { hub, incidents } = await startProbes(probes, { count: 4 })
    await ringTimes(1)
    hub.faults.set({ kind: 'app-dead' })
    await ringTimes(9)
    expect(await incidents()).toMatchObject([{ kind: 'unreachable', spaceId: null, account: '*' }])
  })

  it('takes the failures of a few among many that are still alive for theirs', async () => {
    const ids = Array.from(
      { length: 12 },
      (_, index) => `${['alice', 'bob', 'acme'][index % 3]}/app-${index}`,
    )
    const { hub, incidents } = await startProbes(
      ids.map((id) => aProbe(id)),
      { count: 12 },
    )
    await ringTimes(1)
    const dead = ids.slice(0, 4)
    for (const space of dead) hub.faults.set({ kind: 'app-dead', space })
    await ringTimes(9)
    const found = (await incidents()).map(({ kind, spaceId }) => `${kind} ${spaceId}`)
    expect(found.sort()).toEqual(dead.map((id) => `unreachable ${id}`).sort())
  })
})

describe('the call after a look', () => {
  it('goes to the address of the settings, also when it fails, and its address is not logged', async () => {
    stopTime()
    const { strays, logs } = createTestApp({ seed: calmSeed(3) })
    await ring()
    const deadManUrl = 'https://ping.test/secret-4711'
    const settings: WatchSettings = { everySeconds: 60, probes: [], deadManUrl }
    await ledger.setWatch(settings, ADA)
    await fleetStub().setWatch({ requestId: 'test', problems: [] }, settings)
    await ring()

    expect(strays.map(({ url }) => url)).toEqual([deadManUrl])
    expect(logs).toContainEqual(expect.objectContaining({ event: 'dead-man-failure' }))
    expect(JSON.stringify(logs)).not.toContain('4711')
  })
})
