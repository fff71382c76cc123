import { describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { createSpaces } from './presets/generate.ts'
import { send } from './send.ts'

const hub = createHub()

async function list(query: string, token?: string): Promise<Record<string, unknown>[]> {
  const response = await send(hub, `/api/spaces?${query}`, token === undefined ? {} : { token })
  expect(response.status).toBe(200)
  return response.json()
}

describe('GET /api/spaces', () => {
  it('returns only _id, id and the fields in expand, in both spellings', async () => {
    const [space] = await list('author=alice&search=vision&expand=runtime&expand[]=sdk')

    expect(Object.keys(space ?? {}).sort()).toEqual(['_id', 'id', 'runtime', 'sdk'])
  })

  it('returns a summary without expand, and more with full=true', async () => {
    const [brief] = await list('author=alice&search=vision')
    const [full] = await list('author=alice&search=vision&full=true')

    expect(brief).not.toHaveProperty('runtime')
    expect(brief).toMatchObject({ id: 'alice/vision', private: false, sdk: 'gradio' })
    expect(full).toMatchObject({ author: 'alice', runtime: { stage: 'RUNNING' }, cardData: {} })
  })

  it.each(['host', 'gated', 'description', 'nonsense'])(
    'refuses expand=%s with the Hub’s message',
    async (name) => {
      const response = await send(hub, `/api/spaces?expand=sdk&expand=${name}`)

      expect(response.status).toBe(400)
      const { error } = await response.json()
      expect(error).toContain('✖ Invalid option: expected one of "author"|"cardData"|"createdAt"')
    },
  )

  it('ignores the case of the author', async () => {
    const names = (await list('author=BOB&sort=id')).map(({ id }) => id)

    expect(names).toEqual(['Bob/api', 'Bob/page'])
  })

  it('searches by name, and filters by tag', async () => {
    expect(await list('search=HOMEPAGE')).toMatchObject([{ id: 'alice/homepage' }])
    expect(await list('filter=static&sort=id')).toMatchObject([{ id: 'Bob/page' }, { id: 'alice/homepage' }])
    expect(await list('filter=static&filter=docker')).toEqual([])
  })

  it('sorts by likes, most first', async () => {
    const likes = (await list('search=alice/is-&sort=likes&expand=likes')).map((space) => Number(space.likes))

    expect(likes).toHaveLength(13)
    expect(likes).toEqual(likes.toSorted((a, b) => b - a))
  })

  it.each(['sort=fame', 'limit=0', 'limit=many', 'cursor=%21%21'])('refuses %s', async (query) => {
    expect((await send(hub, `/api/spaces?${query}`)).status).toBe(400)
  })

  it('omits the fields that the Hub omits', async () => {
    const spaces = await list(
      'author=alice&search=no-&expand=cardData&expand=runtime&expand=subdomain&sort=id',
    )
    const byId = new Map(spaces.map((space) => [space.id, space]))

    expect(byId.get('alice/no-card')).not.toHaveProperty('cardData')
    expect(byId.get('alice/no-card')).not.toHaveProperty('subdomain')
    expect(byId.get('alice/no-runtime')).not.toHaveProperty('runtime')
  })
})

describe('the pages of GET /api/spaces', () => {
  it('link to each other with absolute URLs of the requested host', async () => {
    const response = await send(hub, '/api/spaces?author=alice&limit=2&expand=sdk')

    expect(response.headers.get('link')).toMatch(
      /^<https:\/\/huggingface\.co\/api\/spaces\?author=alice&limit=2&expand=sdk&cursor=[^>]+>; rel="next"$/,
    )
  })

  it('continue after the last Space shown, even if an earlier one was removed', async () => {
    const many = createHub({ seed: { accounts: [], spaces: createSpaces('zed', 6) } })
    const first = await send(many, '/api/spaces?sort=id&limit=3')
    const next = /<https:\/\/huggingface\.co([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    many.removeSpace('zed/space-0001')

    const second = await send(many, next)

    expect(await second.json()).toMatchObject([
      { id: 'zed/space-0004' },
      { id: 'zed/space-0005' },
      { id: 'zed/space-0006' },
    ])
    expect(second.headers.get('link')).toBeNull()
  })
})
