import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alertsAnswer, deliveriesAnswer, testAnswer } from '../../shared/wire/alerts.ts'
import { backup, restored } from '../../shared/wire/backup.ts'
import { activityPage, history, incidentsPage, oneHistory, oneIncident } from '../../shared/wire/history.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { watchAnswer } from '../../shared/wire/watch.ts'
import type { Fault } from '../hub/faults/fault.ts'
import { WEBHOOK_SECRETS } from '../hub/receivers/kinds/webhook-receiver.ts'
import { waitForFirstLook } from '../product/first-look.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readSuccess } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'
import { inTime, waitFor } from './in-time.ts'
import { TROUBLES } from './troubles.ts'

const POST = { method: 'POST' }
const KINDS = ['failed', 'unreachable', 'stuck', 'blocked', 'quota', 'account']

const product = setUpProduct()
let send: Send
let alertId: string

beforeAll(async () => {
  send = await signIn(product.url)
  await waitForFirstLook(product.url, 'alice/chat')
  alertId = await createAlert()
})
afterEach(() => void product.hub.faults.clear())

/** The id of a new alert, whose receiver is at the simulated Hub but has none of its faults. */
async function createAlert(): Promise<string> {
  const channel = {
    ...{ kind: 'webhook', url: `${product.hubUrl}/receivers/webhook/kept`, language: 'en' },
    secrets: [WEBHOOK_SECRETS.new],
  }
  const answer = await send('/api/proxy/alerts', postJson({ name: 'Kept', kinds: KINDS, channel }))
  return (await readSuccess(answer, alertsAnswer)).alerts.at(-1)?.id ?? ''
}

/** Everything that is kept, which needs no answer of the Hub. */
async function readKept() {
  const read = (path: string) => inTime(send(`/api/proxy/${path}`))
  const [all, one, incidents, activity, watch, document, alerts, deliveries] = await Promise.all([
    read('history').then((answer) => readSuccess(answer, history)),
    read('history/alice/chat').then((answer) => readSuccess(answer, oneHistory)),
    read('incidents').then((answer) => readSuccess(answer, incidentsPage)),
    read('activity').then((answer) => readSuccess(answer, activityPage)),
    read('watch').then((answer) => readSuccess(answer, watchAnswer)),
    read('backup').then((answer) => readSuccess(answer, backup)),
    read('alerts').then((answer) => readSuccess(answer, alertsAnswer)),
    read(`alerts/${alertId}/deliveries`).then((answer) => readSuccess(answer, deliveriesAnswer)),
  ])
  return { all, one, incidents, activity, watch, document, alerts, deliveries }
}

describe('what is kept, while the Hub answers with', () => {
  it.each(TROUBLES)('$name, is readable, and has lost nothing', async ({ fault, code }) => {
    const before = await readKept()
    product.hub.faults.set(fault)
    const { accounts } = await readSuccess(await inTime(send('/api/proxy/spaces?refresh=1')), spaceList)
    expect(accounts.filter(({ ok }) => ok)).toEqual([])

    const during = await readKept()

    expect(Object.keys(during.all.spaces).sort()).toEqual(Object.keys(before.all.spaces).sort())
    expect(during.document.spaces.filter(({ goneAt }) => goneAt !== null)).toEqual([])
    expect(during.one.changes).toEqual(before.one.changes)
    // A page has only the newest.
    const known = during.document.incidents.map(({ id }) => id)
    expect(known).toEqual(expect.arrayContaining(before.document.incidents.map(({ id }) => id)))
    expect(during.watch).toEqual(before.watch)
    expect(during.alerts.alerts.map(({ id }) => id)).toContain(alertId)
    product.hub.faults.clear()
    if (code === 'hub_rate_limited') await waitFor(1)
  })
})

describe('what is kept can be changed while the Hub', () => {
  it.each<[string, Fault]>([
    ['hangs', { kind: 'hang' }],
    ['fails', { kind: 'status', status: 503 }],
    ['refuses the token', { kind: 'bad-token' }],
  ])('%s', async (_, fault) => {
    const { watch, incidents, document } = await readKept()
    const [incident] = incidents.incidents
    if (incident === undefined) throw new Error('There is no incident')
    product.hub.faults.set({ ...fault, route: '/api/*' })
    const { success: _success, ...settings } = watch
    const put = { ...postJson({ ...settings, everySeconds: 300 }), method: 'PUT' }

    const changed = await readSuccess(await inTime(send('/api/proxy/watch', put)), watchAnswer)
    expect(changed.everySeconds).toBe(300)
    const acknowledge = `/api/proxy/incidents/${incident.id}/acknowledge`
    const known = await readSuccess(await inTime(send(acknowledge, POST)), oneIncident)
    expect(known.incident.acknowledgedAt).not.toBeNull()
    const id = await inTime(createAlert())
    const tested = await inTime(send(`/api/proxy/alerts/${id}/test`, POST))
    expect((await readSuccess(tested, testAnswer)).delivery).toMatchObject({ ok: true })
    const deleted = await inTime(send(`/api/proxy/alerts/${id}`, { method: 'DELETE' }))
    expect((await readSuccess(deleted, alertsAnswer)).alerts.map((one) => one.id)).not.toContain(id)
    const again = await inTime(send('/api/proxy/backup', postJson(document)))
    expect((await readSuccess(again, restored)).spaces).toBe(document.spaces.length)
    expect((await readKept()).watch).toEqual(watch)
  })
})
