import { expect, it } from 'vitest'
import type { Fault } from '../hub/faults/fault.ts'
import { API_KEY } from '../product/on-hub.ts'
import { asAnyone, signInForToken } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { watchLive } from '../product/watch-live.ts'
import { ADMIN } from '../support/admin.ts'
import { eventually } from '../support/eventually.ts'
import { postJson } from '../support/post-json.ts'

const TOKENS = ['hf_aliceWrite', 'hf_bobWrite', 'hf_spareTokenOfNobody00']
const WRONG_PASSWORD = 'almost-the-right-password'
const WRONG_KEY = 'almost-the-right-key'
const WRONG_SESSION = 'Zm9yZ2VkLXNlc3Npb24tdG9rZW4tb2YtNDMtY2hhcnM'

const product = setUpProduct({
  variables: { HF_USER: `alice:${TOKENS[0]},bob:${TOKENS[1]},acme:,alice:${TOKENS[2]},${TOKENS[2]}` },
})

/** A typical day, once without faults and once with each of these Hub faults. */
const FAULTS: Fault[] = [
  { kind: 'delay', ms: 0 },
  { kind: 'bad-token' },
  { kind: 'html', status: 500 },
  { kind: 'cut' },
  { kind: 'status', status: 400, body: { error: `Bad header: Bearer ${TOKENS[0]} and ${TOKENS[1]}` } },
  { kind: 'redirect', to: `http://elsewhere.test/?token=${TOKENS[0]}` },
]

async function runEverything(session: string): Promise<string> {
  const send = asAnyone(product.url)
  const bearer = { authorization: `Bearer ${session}` }
  const answers = await Promise.all([
    send('/api/config', { headers: bearer }),
    send('/api/v1/verify', { headers: { cookie: `__Host-session=${session}` } }),
    send('/api/v1/status', { headers: bearer }),
    send('/api/proxy/spaces?refresh=1', { headers: bearer }),
    send('/api/proxy/metrics?spaceId=alice/chat', { headers: bearer }),
    send('/api/proxy/restart/alice/chat', { method: 'POST', headers: bearer }),
    send('/api/v1/action', postJson({ action: 'pause', spaceId: 'Bob/api', token: session }, bearer)),
    send('/api/v1/external/spaces', { headers: { 'x-api-key': API_KEY } }),
    send(`/api/v1/external/spaces?key=${API_KEY}`, { headers: { 'x-api-key': WRONG_KEY } }),
    send('/api/proxy/spaces', { headers: { authorization: `Bearer ${WRONG_SESSION}` } }),
    send(`/api/proxy/restart/alice/${session}?token=${session}`, { method: 'POST', headers: bearer }),
  ])
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n')
}

it('prints and answers nothing secret in a full run', async () => {
  const sessions = [await signInForToken(product.url), await signInForToken(product.url)]
  const send = asAnyone(product.url)
  let answers = ''
  for (const password of [WRONG_PASSWORD, ADMIN.password]) {
    const wrongName = await send('/api/v1/login', postJson({ username: `x${ADMIN.username}`, password }))
    const broken = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"password":"${password}`,
    }
    answers += (await wrongName.text()) + (await (await send('/api/v1/login', broken)).text())
  }
  for (const fault of FAULTS) {
    product.hub.faults.set(fault)
    const watcher = await watchLive(
      (path, init) => send(path, { ...init, headers: { authorization: `Bearer ${sessions[0]}` } }),
      ['alice/chat'],
    )
    answers += await runEverything(sessions[0] ?? '')
    watcher.leave()
    product.hub.faults.clear()
  }
  answers += await (
    await send('/api/v1/logout', { method: 'POST', headers: { authorization: `Bearer ${sessions[1]}` } })
  ).text()

  await eventually(() => expect(product.output()).toContain('hub-failure'), {
    saw: product.output,
  })
  const secrets = [...TOKENS, ...sessions, ADMIN.password, WRONG_PASSWORD, API_KEY, WRONG_KEY, WRONG_SESSION]
  // An answer may repeat the requested id.
  for (const text of [product.output(), answers.replaceAll(`alice/${sessions[0]}`, '')]) {
    expect(text.length).toBeGreaterThan(1_000)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  }
  expect(product.output()).not.toMatch(/event: 'bug'/)
})
