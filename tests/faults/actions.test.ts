import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Action, actionDone, SIMPLE_ACTIONS } from '../../shared/model/actions.ts'
import { type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'
import { inTime, waitFor } from './in-time.ts'
import { TROUBLES } from './troubles.ts'

/** A Space for each action, so that all four can run at once. */
const SPACE: Record<Action, string> = {
  restart: 'alice/chat',
  rebuild: 'alice/vision',
  pause: 'alice/zero',
  resume: 'alice/is-paused',
}
/** The dashboard has two ways to resume: each one has a sleeping or paused Space. */
const ASLEEP = 'alice/is-sleeping'

type Act = (send: Send, action: Action) => Promise<Response>

const byProxy: Act = (send, action) => send(`/api/proxy/${action}/${SPACE[action]}`, { method: 'POST' })
const byAction: Act = (send, action) => {
  const spaceId = action === 'resume' ? ASLEEP : SPACE[action]
  return send('/api/v1/action', postJson({ action, spaceId }))
}
const byKey: Act = (send, action) =>
  send(`/api/v1/external/action/${encodeURIComponent(SPACE[action])}/${action}`, { method: 'POST' })

interface Caller {
  who: string
  enter: (url: string) => Promise<Send> | Send
  calls: [Act, Action][]
}

// The key has 120 calls a minute: each of its four actions has its own product instance.
const CALLERS: Caller[] = [
  {
    who: 'the dashboard',
    enter: signIn,
    calls: SIMPLE_ACTIONS.flatMap((action): [Act, Action][] => [
      [byProxy, action],
      [byAction, action],
    ]),
  },
  ...SIMPLE_ACTIONS.map((action) => ({
    who: `an integrator: ${action}`,
    enter: withKey,
    calls: [[byKey, action]] satisfies [Act, Action][],
  })),
]

describe.each(CALLERS)('an action of $who, when the Hub answers with', ({ enter, calls }) => {
  const product = setUpProduct()
  let send: Send

  beforeAll(async () => {
    send = await enter(product.url)
    const session = await signIn(product.url)
    await (await session('/api/proxy/spaces')).text()
  })
  afterEach(() => void product.hub.faults.clear())

  it.each(TROUBLES.map(forAction))(
    '$name is $code, and is not sent again',
    async ({ fault, code, quoted = '' }) => {
      // If the Hub's answer breaks off, the Hub has still performed the action.
      product.hub.setStage(SPACE.resume, 'PAUSED')
      product.hub.setStage(ASLEEP, 'SLEEPING')
      product.hub.faults.set({ ...fault, method: 'POST' })
      product.hub.clearCalls()

      const answers = await inTime(Promise.all(calls.map(([act, action]) => act(send, action))))

      for (const [index, [, action]] of calls.entries()) {
        const response = answers[index] ?? Response.error()
        const { message, retryAfterSeconds } = await readFailure(response, code)
        // The account if its token is refused, otherwise the Space.
        expect(message).toMatch(new RegExp(`\\balice[^/]|${SPACE[action]}|${ASLEEP}`))
        expect(message).toContain(quoted)
        if (code === 'hub_rate_limited') expect(retryAfterSeconds).toBe(1)
      }
      expect(product.hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(calls.length)

      product.hub.faults.clear()
      if (code === 'hub_rate_limited') await waitFor(1)
      const [act, action] = calls[0] ?? [byProxy, 'restart']
      await readSuccess(await act(send, action), actionDone)
    },
  )
})

function forAction({ acted, ...trouble }: (typeof TROUBLES)[number]): (typeof TROUBLES)[number] {
  return { ...trouble, code: acted ?? trouble.code }
}
