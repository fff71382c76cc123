import { describe, expect, it } from 'vitest'
import { isOutdated } from '../../../shared/model/is-outdated.ts'
import { noteOf, spacePath } from '../../../web/space-display/describe-space.ts'
import { aSpace } from '../support/a-space.ts'

describe('the description of a Space', () => {
  it('says it is outdated only if a container serves another commit', () => {
    const serving = { sha: 'new', runtimeSha: 'old' }
    expect(isOutdated(aSpace('a/b', serving))).toBe(true)
    expect(isOutdated(aSpace('a/b', { ...serving, stage: 'SLEEPING' }))).toBe(false)
    expect(isOutdated(aSpace('a/b', { sha: 'new', runtimeSha: null }))).toBe(false)
  })

  it('has a note while there are no metrics', () => {
    expect(noteOf(aSpace('a/b', { sdk: 'static' }))).toBe('note.static')
    expect(noteOf(aSpace('a/b', { stage: 'PAUSED' }))).toBe('note.PAUSED')
    expect(noteOf(aSpace('a/b', { disabled: true }))).toBe('note.disabled')
  })

  it('has a URL for any name', () => {
    expect(spacePath(aSpace('ada/模型.v2'))).toBe('/spaces/ada/%E6%A8%A1%E5%9E%8B.v2')
  })
})
