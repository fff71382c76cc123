import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountConfig } from '../../../worker/config/hub-config.ts'
import { createPace } from '../../../worker/fleet/budget/pace.ts'
import { createTokenOwners } from '../../../worker/fleet/budget/token-owners.ts'
import { createRefresher } from '../../../worker/fleet/listing/refresh/refresher.ts'
import { Snapshot } from '../../../worker/fleet/state/snapshot.ts'
import type { HubList } from '../../../worker/hub/hub-client.ts'
import { HubError } from '../../../worker/hub/transport/errors/hub-error.ts'
import { ALICE, aHubSpace, ENDPOINT } from './hub-answers.ts'

const BOB = { username: 'bob', token: 'hf_bob', tokenSource: 'own' } as const

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A refresher of two accounts, and a Hub that lists an account like this. */
function startRefresher(list: (username: string) => Promise<HubList>) {
  const listed: string[] = []
  const [snapshot, pace] = [new Snapshot(), createPace()]
  const listSpaces = ({ username }: AccountConfig) => {
    listed.push(username)
    return list(username)
  }
  const readOwner = () => Promise.reject(new HubError('hub_unavailable', 'Down', { transient: true }))
  const accounts = async () => [ALICE, BOB]
  const refresher = createRefresher({
    accounts: { resolve: accounts, recall: accounts, reconsider: accounts },
    hub: { listSpaces },
    endpoint: ENDPOINT,
    snapshot,
    pace,
    tokenOwners: createTokenOwners({ hub: { readOwner }, pace }),
    memory: { keep: () => undefined, restore: () => undefined },
  })
  return { refresher, snapshot, pace, listed }
}

const down = () => new HubError('hub_unavailable', 'The Hub is down.', { transient: true })
const oneSpace = async (username: string): Promise<HubList> => ({
  spaces: [aHubSpace(`${username}/app`, 'RUNNING')],
  omitted: 0,
})

describe('a fresh list', () => {
  it('calls the Hub once per account, however many wait, and again when it is too old', async () => {
    const { refresher, listed, snapshot } = startRefresher(oneSpace)
    await Promise.all([refresher.ensureFresh(), refresher.ensureFresh(), refresher.ensureFresh()])
    expect(listed).toEqual(['alice', 'bob'])
    expect(snapshot.entries()).toHaveLength(2)

    vi.setSystemTime(Date.now() + 14_999)
    await refresher.ensureFresh()
    expect(listed).toHaveLength(2)

    vi.setSystemTime(Date.now() + 1)
    await refresher.ensureFresh()
    expect(listed).toEqual(['alice', 'bob', 'alice', 'bob'])
  })

  it('is read again if forced, even while an older refresh is under way', async () => {
    const answers = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
    let turn = 0
    const { refresher, listed } = startRefresher(async (username) => {
      await answers[turn++]?.promise
      return oneSpace(username)
    })
    let isForcedDone = false
    const first = refresher.ensureFresh()
    const forced = refresher.ensureFresh(15_000, { force: true }).then(() => {
      isForcedDone = true
    })

    for (const { resolve } of answers.slice(0, 2)) resolve()
    await first
    expect(isForcedDone).toBe(false)
    for (const { resolve } of answers.slice(2)) resolve()
    await forced
    expect(listed).toEqual(['alice', 'bob', 'alice', 'bob'])
  })

  it('succeeds even if an account fails, and the account says so', async () => {
    const { refresher, snapshot, listed } = startRefresher(async (username) => {
      if (username === 'bob') throw down()
      return oneSpace(username)
    })
    await refresher.ensureFresh()
    await refresher.ensureFresh()

    expect(listed).toEqual(['alice', 'bob'])
    expect(snapshot.accounts().map(({ ok, error }) => [ok, error?.code])).toEqual([
      [true, undefined],
      [false, 'hub_unavailable'],
    ])
  })

  it('fails with the requested account’s error if every account fails, and can be retried at once', async () => {
    const { refresher, listed } = startRefresher(async (username) => {
      throw username === 'bob' ? new HubError('hub_forbidden', 'Not bob’s') : down()
    })
    await expect(refresher.ensureFresh()).rejects.toMatchObject({ code: 'hub_unavailable' })
    await expect(refresher.ensureFresh(15_000, { failAs: 'bob/app' })).rejects.toMatchObject({
      code: 'hub_forbidden',
    })
    expect(listed).toEqual(['alice', 'bob', 'alice', 'bob'])
  })
})

describe('an account whose token is limited', () => {
  it('is not listed while the Hub refuses its token, and says for how long', async () => {
    const refusal = new HubError('hub_rate_limited', 'Slow down', { transient: true, retryAfterSeconds: 60 })
    const { refresher, snapshot, listed } = startRefresher(async (username) => {
      if (username === 'bob') throw refusal
      return oneSpace(username)
    })
    await refresher.ensureFresh()
    vi.setSystemTime(Date.now() + 30_000)
    await refresher.ensureFresh()
    expect(listed).toEqual(['alice', 'bob', 'alice'])

    const bob = snapshot.accountOf('bob')
    expect(bob?.error && refresher.toFailure(bob.error, BOB)).toMatchObject({ retryAfterSeconds: 30 })
  })

  it('is listed once a minute if its budget runs low, and at once if forced', async () => {
    const { refresher, pace, listed } = startRefresher(oneSpace)
    pace.note(BOB.token, { bucket: 'api', remaining: 1, resetSeconds: 300, quota: 1000 })
    await refresher.ensureFresh()
    const ofBob = () => listed.filter((username) => username === 'bob').length

    vi.setSystemTime(Date.now() + 59_000)
    await refresher.ensureFresh()
    expect([listed.length, ofBob()]).toEqual([3, 1])

    await refresher.ensureFresh(15_000, { force: true })
    expect(ofBob()).toBe(2)
    vi.setSystemTime(Date.now() + 60_000)
    await refresher.ensureFresh()
    expect(ofBob()).toBe(3)
  })
})

describe('the interval of refreshes', () => {
  it('grows with the pages of the largest account', async () => {
    const spaces = Array.from({ length: 3_001 }, (_, index) => aHubSpace(`alice/app-${index}`, 'RUNNING'))
    const { refresher } = startRefresher(async (username) =>
      username === 'alice' ? { spaces, omitted: 0 } : oneSpace(username),
    )
    expect(refresher.intervalMs()).toBe(20_000)
    await refresher.ensureFresh()
    expect(refresher.intervalMs()).toBe(21_000)
  })
})
