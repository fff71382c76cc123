import { describe, expect, it } from 'vitest'
import { createNews } from '../../../web/live/news.ts'
import { parseNews } from '../../../web/live/parse-news.ts'
import { settle } from '../support/fake-clock.ts'

const entry = {
  id: '1',
  at: '2026-11-01T00:00:00.000Z',
  kind: 'action',
  spaceId: 'ada/app',
  account: 'ada',
  by: null,
  what: 'restart',
  result: 'ok',
  detail: null,
}

describe('news of the live stream', () => {
  it('wait for the code that checks them, and come in order', async () => {
    const code = Promise.withResolvers<typeof parseNews>()
    const news = createNews(() => code.promise)
    const received: string[] = []
    news.subscribe((event) => received.push(event.type === 'activity' ? event.data.entry.id : '?'))
    news.receive({ type: 'activity', data: { entry } })
    news.receive({ type: 'activity', data: { entry: { ...entry, id: '2' } } })
    await settle()
    expect(received).toEqual([])
    code.resolve(parseNews)
    await settle()
    expect(received).toEqual(['1', '2'])
  })

  it('are dropped if they are malformed, or their code cannot be loaded', async () => {
    const received: unknown[] = []
    const news = createNews(() => Promise.resolve(parseNews))
    news.subscribe((event) => received.push(event))
    news.receive({ type: 'incident', data: { entry } })
    news.receive({ type: 'activity', data: undefined })
    createNews(() => Promise.reject(new Error('no code'))).receive({ type: 'activity', data: { entry } })
    await settle()
    expect(received).toEqual([])
  })
})
