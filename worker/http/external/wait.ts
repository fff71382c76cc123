import type { OpenAPIV3_1 } from 'openapi-types'
import * as z from 'zod/mini'
import type { Space } from '../../../shared/model/space.ts'
import type { FleetClient } from '../../fleet/client.ts'

const LONGEST_SECONDS = 300
const DEFAULT_SECONDS = 60
/**
 * The Fleet is asked in parts of this length. When a caller disconnects, the platform ends its request, and with it the next
 * part: nobody is waited for in vain for longer than this.
 */
const PART_MS = 10_000

const SETTLED = 'settled'
const COMMIT = '[0-9a-fA-F]{40}'
const invalidTimeout = `A timeout is a whole number of seconds, from 1 to ${LONGEST_SECONDS}`

/** Query of one Space. */
export const waitQuery = z
  .strictObject({
    wait: z.optional(
      z.string({ error: 'Wait for one thing at a time' }).check(
        z.regex(new RegExp(`^(${SETTLED}|${COMMIT})$`), {
          error: 'Wait for `settled`, or for a commit: 40 hex digits',
        }),
      ),
    ),
    timeout: z.optional(
      z.pipe(
        z.pipe(
          z.string({ error: invalidTimeout }).check(z.regex(/^\d{1,3}$/, { error: invalidTimeout })),
          z.transform(Number),
        ),
        z
          .int()
          .check(
            z.minimum(1, { error: invalidTimeout }),
            z.maximum(LONGEST_SECONDS, { error: invalidTimeout }),
          ),
      ),
    ),
  })
  .check(
    z.refine(({ wait, timeout }) => wait !== undefined || timeout === undefined, {
      path: ['timeout'],
      error: 'A timeout is only for a `wait`',
    }),
  )

export type WaitQuery = z.infer<typeof waitQuery>

export const WAIT_PARAMETERS: OpenAPIV3_1.ParameterObject[] = [
  {
    in: 'query',
    name: 'wait',
    description:
      'What to wait for. `settled`: the Space is no longer building, starting or being deleted, in whatever stage it ends. A commit (40 hex digits): the Space runs it; the answer comes early, with `reached: false`, if the Space has failed.',
    schema: { type: 'string', pattern: `^(${SETTLED}|${COMMIT})$` },
  },
  {
    in: 'query',
    name: 'timeout',
    description:
      'How long to wait at most, in seconds. When it is over, the answer is 200 with `reached: false`.',
    schema: { type: 'integer', minimum: 1, maximum: LONGEST_SECONDS, default: DEFAULT_SECONDS },
  },
]

/** The Space when it has reached what the caller waits for, or cannot any more, or when the time is over. */
export async function waitForSpace(
  fleet: Pick<FleetClient, 'wait'>,
  spaceId: string,
  wait: string,
  timeoutSeconds = DEFAULT_SECONDS,
): Promise<{ space: Space; reached: boolean }> {
  const commit = wait === SETTLED ? null : wait.toLowerCase()
  const startedAt = Date.now()
  let [ageMs, moved] = [0, false]
  for (;;) {
    const forMs = Math.min(PART_MS, timeoutSeconds * 1_000 - ageMs)
    const part = await fleet.wait({ spaceId, commit, ageMs, moved, forMs })
    moved = part.moved
    ageMs = Math.max(ageMs + 1, Date.now() - startedAt)
    const isOver = part.verdict !== 'waiting' || ageMs >= timeoutSeconds * 1_000
    if (isOver) return { space: part.space, reached: part.verdict === 'reached' }
  }
}
