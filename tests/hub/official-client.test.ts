import { HubApiError, listSpaces, spaceInfo, whoAmI } from '@huggingface/hub'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { createSpaces } from './presets/generate.ts'
import { createSmallSeed } from './presets/small.ts'
import { serveHub } from './serve.ts'

const small = createSmallSeed()
const seed = {
  ...small,
  spaces: [...small.spaces, ...createSpaces('dave', 1201), ...createSpaces('acme', 3, { private: true })],
}
const hub = createHub({ seed })
let hubUrl = ''
let close = async () => {}

beforeAll(async () => {
  const server = await serveHub({ hub })
  hubUrl = server.url
  close = server.close
})
afterAll(() => close())

async function namesOf(params: Parameters<typeof listSpaces>[0]): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of listSpaces({ hubUrl, ...params })) names.push(name)
  return names
}

describe('whoAmI of @huggingface/hub', () => {
  it('knows a user, the organisations and the token', async () => {
    const me = await whoAmI({ hubUrl, accessToken: 'hf_aliceWrite' })

    expect(me).toMatchObject({ type: 'user', name: 'alice', orgs: [{ type: 'org', name: 'acme' }] })
    expect(me.auth.type).toBe('access_token')
    expect(me.auth.accessToken?.role).toBe('write')
    expect(me.auth.accessToken?.createdAt).toBeInstanceOf(Date)
  })

  it('throws a HubApiError with the Hub’s message and request id for an unknown token', async () => {
    const failure = await whoAmI({ hubUrl, accessToken: 'hf_nobody' }).catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(HubApiError)
    expect(failure).toMatchObject({ statusCode: 401, requestId: expect.stringMatching(/^Root=1-/) })
    expect(String(failure)).toContain('Invalid credentials in Authorization header')
  })
})

describe('listSpaces of @huggingface/hub', () => {
  it('follows the pages until it has all 1201 Spaces, each once', async () => {
    hub.clearCalls()

    const names = await namesOf({ search: { owner: 'dave' }, accessToken: 'hf_daveWrite' })

    expect(names).toHaveLength(1201)
    expect(new Set(names).size).toBe(1201)
    expect(hub.calls).toHaveLength(3)
    expect(hub.calls.map(({ account }) => account)).toEqual(['dave', 'dave', 'dave'])
  })

  it('gets the additional fields, and real dates', async () => {
    const additionalFields = ['runtime', 'cardData', 'subdomain', 'sha', 'tags', 'author'] as const
    const search = { owner: 'alice', query: 'chat' }
    const found = []
    for await (const space of listSpaces({ hubUrl, search, additionalFields: [...additionalFields] })) {
      found.push(space)
    }

    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      name: 'alice/chat',
      sdk: 'docker',
      likes: 311,
      private: false,
      author: 'alice',
      subdomain: 'alice-chat',
      cardData: { title: 'Chat' },
      runtime: { stage: 'RUNNING', hardware: { current: 'cpu-upgrade' } },
    })
    expect(found[0]?.updatedAt.getTime()).not.toBeNaN()
  })

  it('sees private Spaces only with a token that may read them', async () => {
    const search = { owner: 'acme' }

    expect(await namesOf({ search })).toEqual(['acme/shop'])
    expect(await namesOf({ search, accessToken: 'hf_carolWrite' })).toEqual(['acme/shop'])
    expect(await namesOf({ search, accessToken: 'hf_bobWrite' })).toHaveLength(5)
  })
})

describe('spaceInfo of @huggingface/hub', () => {
  it('reads a Space at HEAD', async () => {
    const space = await spaceInfo({ hubUrl, name: 'alice/vision', additionalFields: ['runtime', 'sha'] })

    expect(space).toMatchObject({
      name: 'alice/vision',
      runtime: { replicas: { current: 3, requested: 'auto' } },
      sha: hub.spaces.get('alice/vision')?.sha,
    })
  })

  it('reads a Space whose name is not ASCII', async () => {
    expect(await spaceInfo({ hubUrl, name: 'alice/中文空间' })).toMatchObject({ name: 'alice/中文空间' })
  })

  it('follows a Space to its new name', async () => {
    expect(await spaceInfo({ hubUrl, name: 'alice/old-name' })).toMatchObject({ name: 'alice/chat' })
  })

  it.each([
    { name: 'alice/nothing', accessToken: 'hf_aliceWrite', statusCode: 404 },
    { name: 'alice/diary', accessToken: 'hf_bobWrite', statusCode: 404 },
    { name: 'alice/diary', accessToken: undefined, statusCode: 401 },
    { name: 'alice/banned', accessToken: 'hf_aliceWrite', statusCode: 403 },
  ])('throws a HubApiError $statusCode for $name', async ({ name, accessToken, statusCode }) => {
    const params = accessToken === undefined ? { hubUrl, name } : { hubUrl, name, accessToken }

    await expect(spaceInfo(params)).rejects.toMatchObject({ statusCode })
  })
})
