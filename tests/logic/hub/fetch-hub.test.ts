import { describe, expect, it } from 'vitest'
import type { HubAction } from '../../../worker/hub/transport/fetch-hub.ts'
import { readJson, sendForJson } from '../../../worker/hub/transport/read-json.ts'
import type { HubFailure } from '../../../worker/log-lines.ts'
import { createMask } from '../../../worker/mask.ts'

const ORIGIN = 'https://hub.test'
const url = new URL('/api/spaces/ann/app/secrets', ORIGIN)
const account = { username: 'ann', token: 'hf_ann' }
const toText = (data: unknown) => JSON.stringify(data)

/** A connection to a Hub that gives these answers in turn, repeating the last, and records what was sent. */
function connect(...answers: (() => Response)[]) {
  const sent: Request[] = []
  const failures: HubFailure[] = []
  async function fetch(input: RequestInfo | URL, init?: RequestInit) {
    sent.push(new Request(input, init))
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (!answer) throw new TypeError('The connection broke')
    return answer()
  }
  const pool = <T>(task: () => Promise<T>) => task()
  const onFailure = (failure: HubFailure) => void failures.push(failure)
  const origins = new Set([ORIGIN])
  return {
    sent,
    failures,
    connection: { fetch, origins, mask: createMask(), pool, urgentPool: pool, onFailure },
  }
}

const ACTIONS: HubAction[] = [
  { method: 'POST', body: { key: 'NAME', value: 'a “value”' } },
  { method: 'PUT', body: [1, null, true] },
  { method: 'DELETE', body: { key: 'NAME' } },
  { method: 'POST', body: null },
]

describe('an action with a body', () => {
  it.each(ACTIONS)('is sent as JSON, with the token: %j', async (action) => {
    const { connection, sent } = connect(() => Response.json({ ok: true }))

    expect(await sendForJson(connection, url, { ...account, ...action }, toText)).toBe('{"ok":true}')

    const [request] = sent
    expect(request?.method).toBe(action.method)
    expect(request?.url).toBe(url.href)
    expect(request?.headers.get('authorization')).toBe('Bearer hf_ann')
    expect(request?.headers.get('content-type')).toBe('application/json')
    expect(await request?.json()).toEqual(action.body)
  })

  it.each(['POST', 'PUT', 'DELETE'] as const)('can be empty: %s', async (method) => {
    const { connection, sent } = connect(() => Response.json({}))
    await sendForJson(connection, url, { ...account, method }, toText)
    expect(sent[0]?.headers.has('content-type')).toBe(false)
    expect(await sent[0]?.text()).toBe('')
  })
})

const gateway = () => Response.json({ error: 'Bad gateway' }, { status: 502 })
const elsewhere = () => new Response(null, { status: 307, headers: { Location: '/api/spaces/ann/app/v2' } })

describe('a request that is not a read', () => {
  const methods = ['POST', 'PUT', 'DELETE'] as const
  const faults = [
    ['a gateway fails', [gateway]],
    ['it is redirected', [elsewhere]],
    ['the connection breaks', []],
  ] as const
  const cases = methods.flatMap((method) => faults.map(([when, answers]) => ({ method, when, answers })))

  it.each(cases)('is sent once, with an unknown outcome: $method when $when', async ({ method, answers }) => {
    const { connection, sent, failures } = connect(...answers)
    const sending = sendForJson(connection, url, { ...account, method, body: { value: 'secret' } }, toText)

    await expect(sending).rejects.toMatchObject({ code: 'outcome_unknown' })

    expect(sent).toHaveLength(1)
    expect(failures.map((failure) => [failure.method, failure.path])).toEqual([[method, url.pathname]])
    expect(JSON.stringify(failures)).not.toContain('secret"')
  })

  it.each(methods)('has failed if the Hub refuses it: %s', async (method) => {
    const { connection, sent } = connect(() => Response.json({ error: 'No' }, { status: 400 }))
    const sending = sendForJson(connection, url, { ...account, method }, toText)
    await expect(sending).rejects.toMatchObject({ code: 'hub_rejected', hubMessage: 'No' })
    expect(sent).toHaveLength(1)
  })
})

it('sends a read again, follows its redirects on the same host, and gives it no body', async () => {
  const { connection, sent } = connect(gateway, elsewhere, () => Response.json([]))

  expect((await readJson(connection, url, account, toText)).data).toBe('[]')

  expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
  expect(sent.map(({ body }) => body)).toEqual([null, null, null])
})
