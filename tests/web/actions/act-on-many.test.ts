import { expect, it } from 'vitest'
import type { Outcome } from '../../../web/actions/action-center.ts'
import { actOnMany } from '../../../web/actions/bulk/act-on-many.ts'
import type { FailureCode } from '../../../web/requests/transport/client.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aSpace } from '../support/a-space.ts'

/** Acts on ten Spaces, all refused for the same reason. */
async function refuseAll(code: FailureCode) {
  const error = new ApiError({ code, message: 'no' })
  const outcomes: Outcome[] = []
  await actOnMany({
    center: { run: async (space, action) => ({ kind: 'refused', space, action, isQuiet: true, error }) },
    action: 'restart',
    spaces: Array.from({ length: 10 }, (_, index) => aSpace(`ada/s${index}`)),
    controller: new AbortController(),
    onOutcome: (outcome) => outcomes.push(outcome),
  })
  return outcomes.length
}

it('goes on with the others when one is refused', async () => {
  expect(await refuseAll('hub_rejected')).toBe(10)
})

it('begins nothing more once the session has ended', async () => {
  expect(await refuseAll('unauthorized')).toBe(4)
})
