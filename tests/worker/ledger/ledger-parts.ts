import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { onTestFinished, vi } from 'vitest'
import { createLedgerClient } from '../../../worker/ledger/ledger-client.ts'

export const ledgerStub = () => env.LEDGER.getByName('ledger')

/** The Ledger of the Worker under test, empty, at a fixed time; everything is reset when the test ends. */
export function openLedger(now: number) {
  vi.useFakeTimers({ toFake: ['Date'], now })
  onTestFinished(async () => {
    vi.useRealTimers()
    await reset()
  })
  return createLedgerClient(env, () => 'request-of-this-test')
}
