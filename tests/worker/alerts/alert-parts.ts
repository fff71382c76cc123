import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { vi } from 'vitest'
import type { AlertInput } from '../../../shared/wire/alerts.ts'
import { alertsAnswer, deliveriesAnswer } from '../../../shared/wire/alerts.ts'
import type { SpaceFacts } from '../../../worker/ledger/protocol.ts'
import { WEBHOOK_SECRETS } from '../../hub/receivers/kinds/webhook-receiver.ts'
import type { Arrival } from '../../hub/receivers/receivers.ts'
import { batchOf, factsOf, MINUTE, reportOf } from '../../logic/ledger/facts.ts'
import { readSuccess } from '../../support/answers.ts'
import { ledgerStub } from '../ledger/ledger-parts.ts'
import { ledger } from '../support/known-past.ts'
import { createTestApp, postJson, RECEIVERS, type Request } from '../support/test-app.ts'

/** A time at which no alarm goes off by itself. */
export const START = Date.parse('2031-03-04T10:00:00Z')

export const ALERTS = '/api/proxy/alerts'

export const WEBHOOK = {
  ...{ kind: 'webhook', url: `${RECEIVERS}/webhook/new`, secrets: [WEBHOOK_SECRETS.new], language: 'en' },
} as const

export function alertOf(rest: Partial<Record<keyof AlertInput, unknown>> = {}): object {
  return { name: 'Everything', kinds: ['failed', 'unreachable', 'account'], channel: WEBHOOK, ...rest }
}

export const putJson = (body: unknown) => ({ ...postJson(body), method: 'PUT' })

export const FAILED: Partial<SpaceFacts> = { stage: 'RUNTIME_ERROR', errorMessage: 'KeyError: 5' }

/** Webhooks as they have arrived: what happened to which Space. */
export function toldBy(arrivals: readonly Arrival[]): string[] {
  return arrivals
    .filter(({ accepted }) => accepted)
    .map(({ shown }) => {
      const { type, data } = JSON.parse(shown) as {
        type: string
        data: { incident?: { spaceId: string | null }; incidents?: unknown[] }
      }
      return `${type} ${data.incident?.spaceId ?? data.incidents?.length ?? '-'}`
    })
}

/** The real Worker with a Ledger whose clock only moves by hand, and an account `ada` of two running Spaces. */
export async function createAlertApp(start = START) {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const app = createTestApp()
  const request: Request = await app.signIn()
  const running: Record<string, Partial<SpaceFacts>> = { 'ada/app': {}, 'ada/two': {} }
  let previous = start
  let failingSince: number | null = null

  return {
    ...app,
    request,
    /** What has arrived at the simulated receivers. */
    told: () => toldBy(app.hub.arrivals),

    /** A look after some time, which finds these Spaces changed; then whatever is due is sent. */
    async look(changes: Record<string, Partial<SpaceFacts>> = {}, afterMs = MINUTE, rest = {}) {
      vi.setSystemTime(Date.now() + afterMs)
      const now = Date.now()
      Object.assign(running, changes)
      const spaces = Object.entries(running).map(([id, facts]) => factsOf(id, facts))
      await ledger.record(batchOf(now, [reportOf('ada', now, spaces, { previousReadAt: previous })], rest))
      previous = now
      failingSince = null
      await ring()
    },

    /** A look that cannot list the account. */
    async lookInVain(afterMs = MINUTE) {
      vi.setSystemTime(Date.now() + afterMs)
      const now = Date.now()
      failingSince ??= now
      const failing = { failingSince, errorCode: 'hub_unavailable', errorMessage: 'The Hub does not answer.' }
      await ledger.record(batchOf(now, [reportOf('ada', previous, null, failing)]))
      await ring()
    },

    /** Lets time pass, and the alarm go off at its end. */
    async wait(ms: number) {
      vi.setSystemTime(Date.now() + ms)
      await ring()
    },

    create: async (rest: Parameters<typeof alertOf>[0] = {}) => {
      const { alerts } = await readSuccess(await request(ALERTS, postJson(alertOf(rest))), alertsAnswer)
      const last = alerts.at(-1)
      if (last === undefined) throw new Error('There is no alert')
      return last
    },
    alerts: async () => (await readSuccess(await request(ALERTS), alertsAnswer)).alerts,
    deliveries: async (id: string) =>
      (await readSuccess(await request(`${ALERTS}/${id}/deliveries`), deliveriesAnswer)).deliveries,
    evict: () => evictDurableObject(ledgerStub()),
  }
}

/** Has the alarm go off, as often as it is due. */
export async function ring(): Promise<void> {
  const nextAt = () => runInDurableObject(ledgerStub(), (_, { storage }) => storage.getAlarm())
  let turns = 0
  for (let at = await nextAt(); at !== null && at <= Date.now(); at = await nextAt()) {
    await runDurableObjectAlarm(ledgerStub())
    if (++turns > 100) throw new Error('The alarm goes off again and again')
  }
}
