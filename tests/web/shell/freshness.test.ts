import { describe, expect, it } from 'vitest'
import type { Account } from '../../../shared/model/account.ts'
import { getFreshness } from '../../../web/shell/bar/freshness.ts'
import { anAccount } from '../support/a-space.ts'

const NOW = Date.parse('2026-11-26T14:10:00Z')
const ago = (ms: number) => new Date(NOW - ms).toISOString()
const failing = (code: 'hub_unavailable' | 'hub_timeout' | 'hub_unauthorized', readAt: string | null) =>
  anAccount('bob', { ok: false, readAt, error: { code, message: 'm' } })
const fresh = anAccount('ada', { ok: true, error: null, readAt: ago(5_000) })

function judge(accounts: Account[], connection: 'live' | 'connecting' | 'down' = 'live', fetchedAgo = 5_000) {
  return getFreshness({ connection, list: { accounts, fetchedAt: ago(fetchedAgo) }, now: NOW })
}

describe('the freshness of the page', () => {
  it('is live if the stream, the list and every account are', () => {
    expect(judge([fresh])).toEqual({ kind: 'live' })
    expect(judge([fresh], 'connecting')).toEqual({ kind: 'connecting' })
  })

  it('names the Hub if it prevents reading any account, even if the stream is live', () => {
    const accounts = [failing('hub_unavailable', ago(480_000)), failing('hub_timeout', ago(500_000))]
    expect(judge(accounts)).toEqual({ kind: 'hub_away', since: NOW - 480_000 })
    expect(judge([failing('hub_unavailable', null)])).toEqual({ kind: 'hub_away', since: null })
  })

  it('is the age of the account that cannot be read', () => {
    const accounts = [fresh, failing('hub_unauthorized', ago(130_000))]
    expect(judge(accounts)).toEqual({ kind: 'updated', at: NOW - 130_000 })
    expect(judge([fresh, failing('hub_unauthorized', null)])).toEqual({ kind: 'unknown' })
  })

  it('is the age of the list without a stream, or when it has not been read for long', () => {
    expect(judge([fresh], 'down', 20_000)).toEqual({ kind: 'updated', at: NOW - 20_000 })
    expect(judge([fresh], 'live', 200_000)).toEqual({ kind: 'updated', at: NOW - 200_000 })
  })

  it('is unknown before there is a list', () => {
    expect(getFreshness({ connection: 'live', list: undefined, now: NOW })).toEqual({ kind: 'connecting' })
    expect(getFreshness({ connection: 'down', list: undefined, now: NOW })).toEqual({ kind: 'unknown' })
  })
})
