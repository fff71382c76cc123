import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHANNEL_KINDS, CHANNELS } from '../../../shared/channels/channels.ts'
import { configSchema } from '../../../shared/channels/config-schema.ts'
import { DELIVERY_FAILURES } from '../../../shared/model/alert.ts'
import { CONFIGS } from './deliver.ts'

const DAY_SECONDS = 86_400

const any = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown[]>(null, '', '5', 'x', -1, 0.2, 1e308, {}, [], '-1009', -1009, true),
)
const body = fc.oneof(
  fc.string(),
  any.map((value) => JSON.stringify(value)),
  fc
    .record(
      {
        ...{ code: any, errcode: any, message: any, msg: any, description: any, retry_after: any },
        parameters: fc.oneof(
          any,
          fc.record({ retry_after: any, migrate_to_chat_id: any }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
)
const retryAfter = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '1e9',
    '9'.repeat(400),
    'NaN',
    'Fri, 20 Nov 2026 15:00:00 GMT',
    '2026',
    'Jan',
    '+5',
  ),
  fc.nat().map(String),
)
const status = fc.oneof(
  fc.constantFrom(200, 204, 301, 400, 401, 403, 404, 410, 413, 429, 500, 503, 522, 526),
  fc.integer({ min: 200, max: 599 }),
)

it.each(CHANNEL_KINDS)('%s understands whatever is answered', (kind) => {
  fc.assert(
    fc.property(status, body, fc.option(retryAfter), (code, text, wait) => {
      const headers = new Headers(wait === null ? {} : { 'retry-after': wait })
      const verdict = CHANNELS[kind].readAnswer({ status: code, headers, body: text })
      if (verdict.ok) {
        expect(code).toBeLessThan(300)
        return
      }
      const { failure, retryAfterSeconds: seconds, moved = {} } = verdict
      expect(DELIVERY_FAILURES).toContain(failure)
      expect(seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds <= DAY_SECONDS)).toBe(
        true,
      )
      // What the receiver renames can be stored as if somebody had entered it.
      expect(configSchema(kind).safeParse({ ...CONFIGS[kind], ...moved })).toMatchObject({ success: true })
    }),
    { numRuns: 2_000 },
  )
})
