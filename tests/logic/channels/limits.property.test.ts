import fc from 'fast-check'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { AlertContent } from '../../../shared/alerts/alert-message.ts'
import { CHANNEL_KINDS } from '../../../shared/channels/channels.ts'
import { contentOf, incidentOf, NOW, newsOf } from './alert-content.ts'
import { CONFIGS, deliver } from './deliver.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  onTestFinished(() => void vi.useRealTimers())
})

/** Texts whose length differs most between characters, bytes, JSON and markup. */
const unit = fc.constantFrom(
  ...['x', '"', '\\', '&', '<', '*', '_', '[', '](', '.', '\n', '\u0000', ' ', '错', '🔴', 'ש', '\ud800'],
  ...['@everyone ', '<!channel> ', '<@1> ', 'https://x.test/a_b_c* ', '👩‍🚀', '```'],
)
const text = (max: number) =>
  fc.oneof(
    fc.array(unit, { maxLength: 60 }).map((units) => units.join('').slice(0, max)),
    fc.tuple(unit, fc.integer({ min: 0, max })).map(([one, length]) => one.repeat(length).slice(0, max)),
  )

const news = fc
  .record({
    event: fc.constantFrom('opened' as const, 'closed' as const, 'reminder' as const),
    title: text(300),
    name: fc.stringMatching(/^[\w.-]{1,96}$/),
    errorMessage: fc.option(text(1_000)),
    tail: fc.option(text(1_000)),
    times: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ event, title, name, errorMessage, tail, times }) => {
    const id = `ada/${name}`
    const logTail = tail === null ? null : Array.from({ length: 40 }, () => ({ at: null, text: tail }))
    return newsOf({
      ...{ event, times, incident: incidentOf({ spaceId: id, errorMessage, logTail }) },
      space: { id, title, url: null, hubUrl: `https://huggingface.co/spaces/${id}` },
    })
  })

const contents: fc.Arbitrary<AlertContent> = fc
  .record({
    news: fc.oneof(
      fc.array(news, { minLength: 1, maxLength: 5 }),
      fc.array(news, { minLength: 60, maxLength: 60 }),
    ),
    language: fc.constantFrom('en' as const, 'zh' as const),
    origin: fc.constantFrom(null, 'https://spaces.example', `https://${'long-name.'.repeat(20)}example`),
  })
  .map(({ news: all, ...rest }) => contentOf(all, rest))

it.each(CHANNEL_KINDS)('%s takes every message, and nobody is called', async (kind) => {
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const { verdict, arrival } = await deliver(CONFIGS[kind], content)
      expect(arrival).toMatchObject({ why: null, accepted: true, pings: [] })
      expect(verdict).toEqual({ ok: true })
    }),
    { numRuns: 60 },
  )
})
