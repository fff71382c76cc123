import { expect, test } from 'vitest'
import { wantedLists } from '../../../worker/ledger/rules/wanted-lists.ts'
import { batchOf, createRecorder, factsOf, MINUTE, NOON, reportOf } from './facts.ts'

test('what a batch says from before the last one, after the clock was set back, is asked for again', () => {
  const { record, state, space } = createRecorder()
  const failed = factsOf('ada/app', { stage: 'RUNTIME_ERROR' })
  record(batchOf(NOON, [reportOf('ada', NOON, [factsOf('ada/app')]), reportOf('bob', NOON, [])]))
  const early = batchOf(NOON - 9 * MINUTE, [reportOf('ada', NOON, [failed]), reportOf('bob', NOON, null)])
  record(early)
  expect(space('ada/app').stage).toBe('RUNNING')
  expect(wantedLists(state(), early)).toEqual(['ada'])

  const later = batchOf(NOON + MINUTE, [
    reportOf('ada', NOON + MINUTE, [failed]),
    reportOf('bob', NOON, null),
  ])
  record(later)
  expect(space('ada/app').stage).toBe('RUNTIME_ERROR')
  expect(wantedLists(state(), later)).toEqual([])
})
