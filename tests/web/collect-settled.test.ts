import { expect, it } from 'vitest'
import type { Outcome } from '../../web/actions/action-center.ts'
import { bulkToast } from '../../web/actions/bulk-toast.ts'
import { collectSettled } from '../../web/actions/collect-settled.ts'
import { createListeners } from '../../web/ui/listeners.ts'
import { aSpace } from './a-space.ts'
import { english } from './words.ts'

function fixture() {
  const outcomes = createListeners<[Outcome]>()
  const wait = collectSettled({ onOutcome: outcomes.subscribe })
  const tell = (kind: 'accepted' | 'settled' | 'slow', id: string) =>
    outcomes.notify({ kind, action: 'restart', space: aSpace(id), isQuiet: true })
  return { wait, tell }
}

it('waits until the last Space has settled, also for those that settled before it was asked', async () => {
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
  expect((await waiting).map(({ id }) => id)).toEqual(['ada/a', 'ada/b'])
})

it('leaves out what was slow or acted on anew, and waits for neither', async () => {
  const { wait, tell } = fixture()
  for (const id of ['ada/a', 'ada/b', 'ada/c']) tell('accepted', id)
  const waiting = wait(['ada/a', 'ada/b', 'ada/c'])
  tell('slow', 'ada/a')
  tell('accepted', 'ada/b')
  tell('settled', 'ada/c')
  expect((await waiting).map(({ id }) => id)).toEqual(['ada/c'])
})

it('tells how many came up, or were paused, and nothing where none did', () => {
  const up = aSpace('ada/a')
  const failed = aSpace('ada/b', { stage: 'BUILD_ERROR' })
  const paused = aSpace('ada/c', { stage: 'PAUSED' })
  expect(bulkToast('restart', [up, failed], english.t)?.title).toBe('1 Space is running')
  expect(bulkToast('pause', [paused, paused], english.t)?.title).toBe('2 Spaces are paused')
  expect(bulkToast('restart', [failed], english.t)).toBeNull()
})
