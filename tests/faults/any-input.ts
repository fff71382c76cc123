import fc from 'fast-check'
import { expect } from 'vitest'
import { readJson } from '../support/answers.ts'

/** Each run is a few calls. */
export const RUNS = { numRuns: 60, endOnFailure: true }

/** Any characters, also half ones, and words with a meaning in JavaScript or in a URL. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', '..', '%', '%2F', '%00', '\u0000', '-', '𝒳', '\ud800'),
)
const anyName = fc.oneof(anyText, fc.constantFrom('alice', 'chat', 'bob', 'acme', 'a'.repeat(500)))
/** Ids of Spaces, some of which are valid. */
export const anyId = fc.oneof(
  anyText,
  fc.tuple(anyName, anyName).map((parts) => parts.join('/')),
)

/** JSON or not, or almost the body of an action, a sign-in or a subscription. */
export const anyBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  anyText,
  fc
    .record(
      {
        action: fc.oneof(fc.constantFrom('restart', 'pause'), fc.jsonValue()),
        spaceId: fc.oneof(anyId, fc.jsonValue()),
        clientId: fc.oneof(fc.uuid(), fc.jsonValue()),
        instances: fc.oneof(fc.array(anyId), fc.jsonValue()),
        username: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
)

/** Expects our own JSON, a success or a refusal, and never a bug. */
export async function expectAnswer(asked: Promise<Response>): Promise<void> {
  const response = await asked
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body?.cancel()
  expect(response.status).toBeLessThan(500)
  const body = await readJson(response)
  expect(body).toHaveProperty('success', response.status < 400)
}

/** A text as one segment of a path. */
export const encode = (text: string) => encodeURIComponent(text.toWellFormed())

/** The query of a URL with these parameters. */
export const toSearch = (query: [string, string][]) =>
  new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))
