import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { space as spaceSchema } from '../../../shared/model/space.ts'
import { readRuntime } from '../../../worker/hub/vocabulary/hub-runtime.ts'
import { readSpace } from '../../../worker/hub/vocabulary/hub-space.ts'
import { toSpace, withRuntime } from '../../../worker/hub/vocabulary/to-space.ts'
import { createMask } from '../../../worker/mask.ts'

const mask = createMask()
const origin = { endpoint: 'https://hub.test', hasToken: true }

/** Any JSON value, with those that look most like valid ones. */
const any = fc.oneof(
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
  fc.constantFrom<unknown[]>(
    ...[undefined, '', '\u200b', '\ud800', '__proto__', 'RUNNING', 'running', 'public', 'auto', -1, 0, 1e308],
    ...[
      Number.POSITIVE_INFINITY,
      '+012026-01-01T00:00:00Z',
      '0000-00-00T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
    ],
    ...['https://x.hf.space', 'f'.repeat(24), 'x'.repeat(5_000), [null], {}],
  ),
)
const domain = fc.record({ domain: any, isCustom: any, stage: any })
const runtime = fc.record(
  {
    ...{ stage: any, errorMessage: any, gcTimeout: any, devMode: any, sha: any },
    hardware: fc.oneof(any, fc.record({ current: any, requested: any })),
    replicas: fc.oneof(any, fc.record({ current: any, requested: any })),
    domains: fc.oneof(any, fc.array(fc.oneof(any, domain))),
  },
  { requiredKeys: [] },
)
const entry = fc.record(
  {
    ...{ _id: any, author: any, sdk: any, likes: any, private: any, visibility: any, disabled: any },
    ...{ createdAt: any, lastModified: any, sha: any, subdomain: any, host: any, usedStorage: any },
    id: fc.oneof(any, fc.constant('ann/app')),
    tags: fc.oneof(any, fc.array(any)),
    cardData: fc.oneof(any, fc.record({ title: any, emoji: any, short_description: any })),
    runtime: fc.oneof(any, runtime),
  },
  { requiredKeys: ['id'] },
)

describe('arbitrary JSON in the Hub’s answers', () => {
  it('makes an entry of the list either a valid Space or an omitted one', () => {
    fc.assert(
      fc.property(fc.oneof(any, entry), (value) => {
        const hub = readSpace(value, mask)
        if (hub) expect(spaceSchema.safeParse(toSpace(hub, origin)).error).toBeUndefined()
      }),
      { numRuns: 1_500 },
    )
  })

  it('never makes a Space invalid when it comes as a runtime', () => {
    fc.assert(
      fc.property(entry, fc.oneof(any, runtime), fc.oneof(any, runtime), (value, ...answers) => {
        const hub = readSpace({ ...value, id: 'ann/app' }, mask)
        if (!hub) throw new Error('This is a Space')
        let space = toSpace(hub, origin)
        for (const answer of answers) {
          const read = readRuntime(answer, mask)
          if (read) space = withRuntime(space, read)
          expect(spaceSchema.safeParse(space).error).toBeUndefined()
          expect(spaceSchema.safeParse(toSpace(hub, origin, space)).error).toBeUndefined()
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
