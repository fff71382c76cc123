import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { done, signedIn } from '../../../shared/wire/session.ts'
import { createApp } from '../../../worker/app.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ledger } from '../support/known-past.ts'
import {
  ADMIN,
  API_KEY,
  createTestApp,
  newAddress,
  ORIGIN,
  postJson,
  signInForToken,
} from '../support/test-app.ts'

const BY_ADMIN = { kind: 'admin', name: ADMIN.username }
const RESET = Object.assign(new Error('The object was reset.'), { retryable: true })

/** Sends to the Worker with some bindings replaced, and returns its answer when its notes are written. */
async function sendWith(bindings: object, path: string, init: RequestInit) {
  const context = createExecutionContext()
  const answer = await createApp().request(ORIGIN + path, init, { ...env, ...bindings }, context)
  await waitOnExecutionContext(context)
  return answer
}

async function notesOf(kind: 'sign-in' | 'action') {
  return (await ledger.activity({ kind, limit: 100 })).entries
}

describe('a sign-in', () => {
  it('is noted, as is the sign-out', async () => {
    createTestApp()
    const login = await sendWith({}, '/api/v1/login', postJson(ADMIN, newAddress()))
    const { token } = await readSuccess(login, signedIn)
    const headers = { authorization: `Bearer ${token}` }
    await readSuccess(await sendWith({}, '/api/v1/logout', { method: 'POST', headers }), done)

    const common = { kind: 'sign-in', by: BY_ADMIN, result: 'ok', spaceId: null, account: null, detail: null }
    expect(await notesOf('sign-in')).toMatchObject([
      { ...common, what: 'signed-out' },
      { ...common, what: 'signed-in' },
    ])
  })

  it('that is refused is noted by nobody’s name, whatever was typed', async () => {
    createTestApp()
    const typed = { username: 'my-password-by-mistake', password: 'wrong' }
    const answer = await sendWith({}, '/api/v1/login', postJson(typed, newAddress()))
    await readFailure(answer, 'invalid_credentials')

    const noted = await notesOf('sign-in')
    expect(noted).toMatchObject([
      { what: 'sign-in.refused', by: null, result: 'invalid_credentials', detail: null },
    ])
    expect(JSON.stringify(noted)).not.toContain('by-mistake')
  })

  it('that is refused is noted once a minute, however often it is tried', async () => {
    createTestApp()
    const wrong = postJson({ ...ADMIN, password: 'wrong' }, newAddress())
    for (let attempt = 0; attempt < 5; attempt++) {
      await readFailure(await sendWith({}, '/api/v1/login', wrong), 'invalid_credentials')
    }
    expect(await notesOf('sign-in')).toHaveLength(1)
  })

  it('that does not happen is not noted: one that is limited, and a sign-out without a session', async () => {
    createTestApp()
    const limit = async () => ({ success: false })
    const limited = await sendWith({ LOGIN_LIMIT: { limit } }, '/api/v1/login', postJson(ADMIN, newAddress()))
    await readFailure(limited, 'rate_limited')
    await readSuccess(await sendWith({}, '/api/v1/logout', { method: 'POST' }), done)

    expect(await notesOf('sign-in')).toEqual([])
  })

  it('does not need the Ledger or the Fleet', async () => {
    const { logs } = createTestApp()
    const note = vi.fn(async () => Promise.reject(new Error('Exceeded the rows of the day')))
    const broken = { LEDGER: { getByName: () => ({ note }) } }

    await readSuccess(await sendWith(broken, '/api/v1/login', postJson(ADMIN, newAddress())), signedIn)

    expect(note).toHaveBeenCalledOnce()
    expect(logs).toContainEqual(expect.objectContaining({ event: 'note-failure', what: 'signed-in' }))
  })
})

describe('an action whose call to the Fleet breaks', () => {
  const announce = async () => ({ ok: true, value: undefined })
  const broken = { FLEET: { getByName: () => ({ act: async () => Promise.reject(RESET), announce }) } }

  it('is noted with who wanted it, and outcome_unknown', async () => {
    createTestApp()
    const headers = { 'X-API-Key': API_KEY }
    const path = '/api/v1/external/action/alice/chat/restart'

    await readFailure(await sendWith(broken, path, { method: 'POST', headers }), 'outcome_unknown')

    const { id: _, at: __, ...entry } = (await notesOf('action'))[0] ?? expect.fail('nothing was noted')
    expect(entry).toEqual({
      kind: 'action',
      spaceId: 'alice/chat',
      account: 'alice',
      by: { kind: 'key', name: 'API_KEY' },
      what: 'restart',
      result: 'outcome_unknown',
      detail: null,
    })
  })

  it('is not noted twice: what the Fleet has answered, it has noted', async () => {
    createTestApp()
    const headers = { authorization: `Bearer ${await signInForToken()}` }
    const act = async () => ({ ok: false, code: 'outcome_unknown', message: 'It may be.', details: {} })
    const answering = { FLEET: { getByName: () => ({ act, announce }) } }

    const path = '/api/proxy/restart/alice/chat'
    await sendWith(answering, path, { method: 'POST', headers })

    expect(await notesOf('action')).toEqual([])
  })
})
