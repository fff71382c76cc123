import { describe, expect, it, vi } from 'vitest'
import { changeResults, openChanges, withResults } from '../../../web/actions/bulk/changes/change-run.ts'
import { createChangeRuns } from '../../../web/actions/bulk/changes/change-runs.ts'
import {
  NO_DRAFT,
  NOTHING_PRESENT,
  newEntry,
  type Planned,
  planChanges,
} from '../../../web/configuration/draft/draft.ts'
import { sendChanges } from '../../../web/configuration/send/send-changes.ts'
import { ApiError, type FailureCode } from '../../../web/requests/transport/api-error.ts'
import { aSpace } from '../support/a-space.ts'

const planOf = (...keys: string[]): Planned[] =>
  planChanges({ ...NO_DRAFT, added: keys.map((key) => newEntry({ key, value: '1' })) }, NOTHING_PRESENT)
const failure = (code: FailureCode) => new ApiError({ code, message: code })

async function send(keys: string[], answers: (FailureCode | null)[]) {
  const sent: string[] = []
  const results = await sendChanges(planOf(...keys), {
    signal: new AbortController().signal,
    async send({ entry }) {
      const code = answers[sent.length] ?? null
      sent.push(entry.key)
      if (code !== null) throw failure(code)
    },
    onResult: () => undefined,
  })
  return { sent: sent.join(''), kinds: results.map(({ kind }) => kind) }
}

describe('changes of one Space', () => {
  it('are sent one after another, and go on after a failure', async () => {
    expect(await send(['A', 'B', 'C'], [null, 'hub_rejected'])).toEqual({
      sent: 'ABC',
      kinds: ['done', 'failed', 'done'],
    })
  })

  it('end with the third failure, and say what was not sent', async () => {
    const answers: FailureCode[] = ['hub_forbidden', 'hub_forbidden', 'hub_timeout']
    expect(await send(['A', 'B', 'C', 'D', 'E'], answers)).toEqual({
      ...{ sent: 'ABC', kinds: ['failed', 'failed', 'failed', 'left', 'left'] },
    })
  })

  it.each<FailureCode>(['unauthorized', 'no_token', 'hub_unauthorized', 'space_not_found'])(
    'end with %s, which is about all of them',
    async (code) => {
      expect((await send(['A', 'B'], [code])).kinds).toEqual(['failed', 'left'])
    },
  )
})

describe('changes of many Spaces', () => {
  const spaces = ['one', 'two', 'three', 'four'].map((name) => aSpace(`ada/${name}`))

  function start(answer: (spaceId: string, key: string) => FailureCode | null) {
    const sent: string[] = []
    const deselected: string[] = []
    const runs = createChangeRuns({
      selection: { deselect: (ids) => void deselected.push(...ids) },
      async send(spaceId, { key }) {
        sent.push(`${spaceId} ${key}`)
        await Promise.resolve()
        const code = answer(spaceId, key)
        if (code !== null) throw failure(code)
      },
    })
    runs.start(planOf('A', 'B'), spaces)
    const run = () => {
      const [first] = runs.getRuns()
      if (!first) throw new Error('There is no run')
      return first
    }
    const finished = () => vi.waitFor(() => expect(run().phase).toBe('finished'), { timeout: 20_000 })
    return { runs, run, sent, deselected, finished }
  }

  it('go on where one is refused, and only what failed is sent again', async () => {
    let isRefusing = true
    const { runs, run, sent, deselected, finished } = start((id, key) =>
      isRefusing && id === 'ada/two' && key === 'B' ? 'hub_forbidden' : null,
    )
    await finished()
    expect(changeResults(run()).failed.map(({ space, key }) => `${space.id} ${key}`)).toEqual(['ada/two B'])
    expect(deselected.toSorted()).toEqual(['ada/four', 'ada/one', 'ada/three'])
    isRefusing = false
    sent.length = 0
    runs.retry(run(), [spaces[1] ?? aSpace('ada/two')])
    await finished()
    expect(sent).toEqual(['ada/two B'])
    expect(changeResults(run()).done).toHaveLength(4)
  })

  it('never send again what may have been done', async () => {
    const { run, finished } = start((id) => (id === 'ada/one' ? 'outcome_unknown' : null))
    await finished()
    expect(changeResults(run()).unknown.map(({ key }) => key)).toEqual(['A', 'B'])
    expect(openChanges(run(), 'ada/one')).toEqual([])
  })

  it('end with the session, and are forgotten with it', async () => {
    const { runs, run, finished } = start(() => 'unauthorized')
    await finished()
    expect(changeResults(run()).done).toEqual([])
    runs.forget()
    expect(runs.getRuns()).toEqual([])
  })

  it('keep earlier results of a Space beside newer ones', () => {
    const planned = planOf('A', 'B')
    const [a, b] = planned.map(({ id }) => id)
    const run = { id: '1', planned, spaces, phase: 'finished' as const, results: new Map() }
    const first = withResults(run, 'ada/one', [
      { id: a ?? '', kind: 'done' },
      { id: b ?? '', kind: 'left' },
    ])
    expect(openChanges(first, 'ada/one').map(({ entry }) => entry.key)).toEqual(['B'])
    const second = withResults(first, 'ada/one', [{ id: b ?? '', kind: 'done' }])
    expect(changeResults(second).done.map(({ id }) => id)).toEqual(['ada/one'])
  })
})
