import { expect, it } from 'vitest'
import { createCrashWatch } from '../../../web/shell/crashes/crash-watch.ts'
import { aSpace } from '../support/a-space.ts'

const healthy = aSpace('ada/chat')
const failed = aSpace('ada/chat', { stage: 'RUNTIME_ERROR', failure: 'app' })

it('does not report what was failing when it was first seen', () => {
  const watch = createCrashWatch()
  expect(watch.observe([failed])).toEqual([])
  expect(watch.observe([failed])).toEqual([])
})

it('reports a Space once for each time that it fails', () => {
  const watch = createCrashWatch()
  watch.observe([healthy])
  expect(watch.observe([failed])).toEqual([failed])
  expect(watch.observe([failed])).toEqual([])
  expect(watch.observe([healthy])).toEqual([])
  expect(watch.observe([failed])).toEqual([failed])
})

it('counts a Space that Hugging Face has disabled, and one over quota, but not a paused one', () => {
  const watch = createCrashWatch()
  watch.observe([healthy, aSpace('ada/b'), aSpace('ada/c')])
  const disabled = aSpace('ada/b', { disabled: true })
  const overQuota = aSpace('ada/c', { stage: 'PAUSED', failure: 'quota' })
  const paused = aSpace('ada/chat', { stage: 'PAUSED' })
  expect(watch.observe([paused, disabled, overQuota])).toEqual([disabled, overQuota])
})

it('begins again after the session has ended', () => {
  const watch = createCrashWatch()
  watch.observe([healthy])
  watch.clear()
  expect(watch.observe([failed])).toEqual([])
})
