import { describe, expect, it, vi } from 'vitest'
import type { Space } from '../../../shared/model/space.ts'
import { actionKeys, linkKeys } from '../../../web/actions/action-keys.ts'
import { aSpace } from '../support/a-space.ts'

const running = aSpace('ada/a', { stage: 'RUNNING', url: 'https://ada-a.hf.space' })
const paused = aSpace('ada/b', { stage: 'PAUSED' })
const press = {} as KeyboardEvent

function pressed(key: string, spaces: readonly Space[]) {
  const start = vi.fn()
  actionKeys({ getSpaces: () => spaces, start })[key]?.(press)
  return start.mock.calls[0]?.[0]
}

describe('the keys of actions', () => {
  it.each([
    ['r', [running], 'restart'],
    ['r', [paused], 'resume'],
    ['b', [paused], 'rebuild'],
    ['p', [running], 'pause'],
    ['p', [paused], 'resume'],
    ['p', [running, paused], 'pause'],
    ['r', [], undefined],
  ])('%s, with %o, means %s', (key, spaces, action) => {
    expect(pressed(key, spaces)).toBe(action)
  })

  it('ask anyway if nothing is possible, so that the confirmation says why', () => {
    expect(pressed('r', [aSpace('ada/c', { sdk: 'static', operable: false })])).toBe('restart')
  })

  it('open the app and the Hub page of a Space in a new tab, and nothing without one', () => {
    const open = vi.fn()
    vi.stubGlobal('window', { open })
    const keysOf = (space: Space | undefined) =>
      linkKeys({ getSpace: () => space, getSpaces: () => [], openLogs: vi.fn() })
    for (const key of ['o', 'h']) {
      keysOf(running)[key]?.(press)
      keysOf(undefined)[key]?.(press)
    }
    keysOf({ ...running, url: null }).o?.(press)
    expect(open.mock.calls.map(([href]) => href)).toEqual(['https://ada-a.hf.space', running.hubUrl])
    vi.unstubAllGlobals()
  })

  it('open the logs of what actions apply to, and nothing without a Space', () => {
    const openLogs = vi.fn()
    const pressL = (spaces: readonly Space[]) =>
      linkKeys({ getSpace: () => undefined, getSpaces: () => spaces, openLogs }).l?.(press)
    pressL([running, paused])
    pressL([])
    expect(openLogs.mock.calls).toEqual([[[running, paused]]])
  })
})
