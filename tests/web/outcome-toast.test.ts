import { describe, expect, it } from 'vitest'
import { outcomeToast } from '../../web/actions/outcome-toast.ts'
import { ApiError } from '../../web/requests/client.ts'
import { aSpace } from './a-space.ts'
import { english } from './words.ts'

const base = { action: 'restart', isQuiet: false } as const

describe('outcomeToast', () => {
  it('follows one Space in one toast', () => {
    const accepted = outcomeToast(
      { ...base, kind: 'accepted', space: aSpace('a/b', { title: 'Demo' }) },
      english,
    )
    const settled = outcomeToast(
      { ...base, kind: 'settled', space: aSpace('a/b', { title: 'Demo' }) },
      english,
    )
    expect(accepted).toMatchObject({ tone: 'info', title: 'Restarting Demo' })
    expect(settled?.href).toBe('/spaces/a/b')
    expect(settled).toMatchObject({ id: accepted?.id, tone: 'good', title: 'Demo is running' })
  })

  it('says that a Space did not come up, with the Hub’s reason, even for one of many', () => {
    const space = aSpace('a/b', { stage: 'BUILD_ERROR', errorMessage: 'exit code 1' })
    const toast = outcomeToast({ ...base, isQuiet: true, kind: 'settled', space }, english)
    expect(toast).toMatchObject({ tone: 'bad', text: 'Build failed', quote: { text: 'exit code 1' } })
  })

  it('gives the request id to copy when an action is refused', () => {
    const error = new ApiError({ code: 'hub_forbidden', message: 'quota reached', requestId: 'r-1' })
    const toast = outcomeToast({ ...base, kind: 'refused', space: aSpace('a/b'), error }, english)
    expect(toast).toMatchObject({
      tone: 'bad',
      title: 'Restart failed: b',
      quote: { text: 'quota reached' },
      copy: { text: 'r-1' },
    })
  })

  it('is silent for one of many, whose result is in the list', () => {
    const space = aSpace('a/b')
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'accepted', space }, english)).toBeNull()
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'settled', space }, english)).toBeNull()
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'refused', space, error: 1 }, english)).toBeNull()
  })
})
