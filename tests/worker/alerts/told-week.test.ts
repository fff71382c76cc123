import { expect, it } from 'vitest'
import type { SpaceFacts } from '../../../worker/ledger/protocol.ts'
import { MINUTE } from '../../logic/ledger/facts.ts'
import { RECEIVERS } from '../support/test-app.ts'
import { createAlertApp, FAILED, putJson, toldBy } from './alert-parts.ts'

/** A week that ends with the night in which Europe's clocks go forward. */
const MONDAY = Date.parse('2031-03-24T00:00:00Z')
const END = Date.parse('2031-03-30T20:00:00Z')
const EVERY = 5 * MINUTE
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const RUNNING: Partial<SpaceFacts> = { stage: 'RUNNING', errorMessage: null, failure: null }
const down = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`ada/${id}`, FAILED]))
const up = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`ada/${id}`, RUNNING]))

/** What happens when, in UTC; `null`: the account cannot be listed until the next line. */
const SCRIPT: Readonly<Record<string, Record<string, Partial<SpaceFacts>> | null>> = {
  'Mon 09:00': down('app'),
  'Mon 09:30': up('app'),
  // At night in Berlin, and over before the morning.
  'Tue 21:30': down('two'),
  'Wed 04:00': up('two'),
  // At night, and still so in the morning.
  'Wed 23:00': down('app'),
  'Thu 12:00': up('app'),
  // Up and down.
  'Fri 10:00': down('app'),
  'Fri 10:05': up('app'),
  'Fri 10:10': down('app'),
  'Fri 10:15': up('app'),
  'Fri 10:20': down('app'),
  'Fri 10:25': up('app'),
  // The Hub is down for an hour.
  'Sat 08:00': null,
  'Sat 09:00': {},
  'Sat 12:00': down('app', 'two'),
  'Sat 13:00': up('app', 'two'),
  // In the night in which the clock goes forward: quiet hours end at 05:00 UTC, not at 06:00.
  'Sun 00:30': down('app'),
}

/** With quiet hours from 22:00 to 07:00 in Berlin, and a reminder after twelve hours. */
const EVERYTHING = [
  'Mon 09:00 incident.opened ada/app',
  'Mon 09:40 incident.closed ada/app',
  'Thu 06:00 incident.opened ada/app',
  'Thu 12:10 incident.closed ada/app',
  'Fri 10:00 incident.opened ada/app',
  'Fri 10:40 incident.closed ada/app',
  'Sat 08:05 incident.opened -',
  'Sat 09:10 incident.closed -',
  'Sat 12:00 digest 2',
  'Sat 13:10 digest 2',
  'Sun 05:00 incident.opened ada/app',
  'Sun 17:00 incident.reminder ada/app',
]

/** Only of `two`, after ten minutes, at any hour. */
const OF_TWO = [
  'Tue 21:40 two: failed',
  'Wed 04:10 two: no longer failed',
  'Sat 12:10 two: failed',
  'Sat 13:10 two: no longer failed',
]

const nameOf = (at: number) =>
  `${DAYS[Math.floor((at - MONDAY) / 86_400_000)]} ${new Date(at).toISOString().slice(11, 16)}`

it('gives exactly the messages of its script, in order, with the object gone again and again', async () => {
  const app = await createAlertApp(MONDAY - EVERY)
  const { request, create, hub, look, lookInVain, evict } = app
  expect(
    (await request('/api/proxy/watch', putJson({ everySeconds: 300, probes: [], deadManUrl: null }))).status,
  ).toBe(200)
  const quietHours = { from: '22:00', to: '07:00', zone: 'Europe/Berlin' }
  await create({ kinds: ['failed', 'account'], quietHours, remindMinutes: 720 })
  const slack = { kind: 'slack', url: `${RECEIVERS}/slack/two` }
  await create({ name: 'Two', kinds: ['failed'], scope: 'two', graceMinutes: 10, channel: slack })

  let isListed = true
  for (let at = MONDAY; at <= END; at += EVERY) {
    const change = SCRIPT[nameOf(at)]
    if (change !== undefined) isListed = change !== null
    await (isListed ? look(change ?? {}, EVERY) : lookInVain(EVERY))
    // Rare enough for a test, and at other moments of the script each day.
    if ((at / EVERY) % 7 === 0) await evict()
  }

  const of = (kind: string) => hub.arrivals.filter((one) => one.kind === kind)
  const odd = hub.arrivals.filter(({ accepted, isRepeated }) => !accepted || isRepeated)
  expect(odd.map(({ at, kind, status }) => `${nameOf(at)} ${kind} ${status}`)).toEqual([])
  expect(of('webhook').map(({ at }, index) => `${nameOf(at)} ${toldBy(of('webhook'))[index]}`)).toEqual(
    EVERYTHING,
  )
  expect(
    of('slack').map(({ at, shown }) => `${nameOf(at)} ${shown.split('\n')[0]?.replace(/^\P{L}+/u, '')}`),
  ).toEqual(OF_TWO)
})

it('loses nothing if the object is gone, or the answer lost, at any moment of a message', async () => {
  const { create, look, wait, hub, evict } = await createAlertApp()
  await create()
  await look()
  const moments = ['sever', 'evict', 'both'] as const
  for (const [index, moment] of moments.entries()) {
    if (moment !== 'evict')
      hub.faults.set({ kind: 'sever', done: true, times: 1, route: '/receivers/webhook/*' })
    await look(down(`s${index}`), 5 * MINUTE)
    if (moment !== 'sever') await evict()
    await wait(5_000)
  }
  const ids = hub.arrivals.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  expect(hub.arrivals.map(({ isRepeated }) => isRepeated)).toEqual([false, true, false, false, true])
})
