import { expect, it } from 'vitest'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Outcome } from '../../../web/actions/action-center.ts'
import { bulkToast } from '../../../web/actions/outcome/bulk-toast.ts'
import { collectSettled } from '../../../web/actions/outcome/collect-settled.ts'
import { createListeners } from '../../../web/state/listeners.ts'
import { aSpace } from '../support/a-space.ts'
import { english } from '../support/words.ts'

function fixture() {
  const outcomes = createListeners<[Outcome]>()
  const wait = collectSettled({ onOutcome: outcomes.subscribe })
  const tell = (kind: 'accepted' | 'settled' | 'slow', id: string) =>
    outcomes.notify({ kind, action: 'restart', space: aSpace(id), isQuiet: true })
  return { wait, tell }
}

it('waits until the last Space has settled, including those that settled earlier', async () => {
  const { wait, tell } = fixture()
  let isOver = false
  tell('accepted', 'ada/a')
  tell('settled', 'ada/a')
  tell('accepted', 'ada/b')
  const waiting = wait(['ada/a', 'ada/b']).finally(() => {
    isOver = true
  })
  await Promise.resolve()
  expect(isOver).toBe(false)

  tell('settled', 'ada/b')
  expect((await waiting).settled.map(({ id }) => id)).toEqual(['ada/a', 'ada/b'])
})

it('separates slow Spaces, omits those acted on again, and waits for neither', async () => {
  const { wait, tell } = fixture()
  for (const id of ['ada/a', 'ada/b', 'ada/c']) tell('accepted', id)
  const waiting = wait(['ada/a', 'ada/b', 'ada/c'])
  tell('slow', 'ada/a')
  tell('accepted', 'ada/b')
  tell('settled', 'ada/c')
  const { settled, slow } = await waiting
  expect([settled, slow].map((spaces) => spaces.map(({ id }) => id))).toEqual([['ada/c'], ['ada/a']])
})

const toastFor = (action: Action, settled: Space[], slow: Space[] = []) =>
  bulkToast(action, { settled, slow }, english)

it('counts those that came up, or were paused', () => {
  const up = aSpace('ada/a')
  const paused = aSpace('ada/c', { stage: 'PAUSED' })
  expect(toastFor('restart', [up])).toMatchObject({ tone: 'good', title: '1 Space is running' })
  expect(toastFor('pause', [paused, paused])?.title).toBe('2 Spaces are paused')
  expect(toastFor('restart', [])).toBeNull()
})

it('reports the others in one message, with advice if they share a cause', () => {
  const flagged = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    aSpace(`ada/${name}`, { stage: 'PAUSED', failure: 'blocked', errorMessage: 'Flagged as abusive' }),
  )
  const toast = toastFor('restart', [...flagged, aSpace('ada/up')])
  expect(toast).toMatchObject({ tone: 'bad', title: 'Restart: 5 of 6 failed' })
  expect(toast?.text).toMatch(/^a, b, c,? and 2 more\. Stopped by Hugging Face\. .*Restarting does not help/)
  expect(toast?.quote?.text).toBe('Flagged as abusive')

  const mixed = [aSpace('ada/x', { stage: 'BUILD_ERROR', failure: 'build' }), ...flagged.slice(0, 1)]
  expect(toastFor('restart', mixed)?.text).toBe('x and a.')
  expect(toastFor('pause', [aSpace('ada/a')])?.title).toBe('Pause: 1 of 1 failed')
})

it('mentions those that have not settled', () => {
  const slow = aSpace('ada/slow', { stage: 'BUILDING' })
  expect(toastFor('restart', [aSpace('ada/up')], [slow])).toMatchObject({
    tone: 'warn',
    title: '1 Space is taking longer than ten minutes',
    text: 'slow',
  })
})
