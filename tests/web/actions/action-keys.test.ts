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

  it('open the app, the Hub and the logs of a Space, and nothing without one', () => {
    const open = vi.fn()
    vi.stubGlobal('window', { open })
    for (const key of ['o', 'h', 'l']) {
      linkKeys(() => running)[key]?.(press)
      linkKeys(() => undefined)[key]?.(press)
    }
    linkKeys(() => ({ ...running, url: null })).o?.(press)
    expect(open.mock.calls.map(([href]) => href)).toEqual([
      'https://ada-a.hf.space',
      running.hubUrl,
      expect.stringContaining('?logs='),
    ])
    vi.unstubAllGlobals()
  })
})
