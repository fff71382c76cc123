import { describe, expect, it } from 'vitest'
import {
  DEFAULTS,
  mergePreferences,
  type Preferences,
  parsePreferences,
} from '../../../web/pages/fleet/controls/preferences.ts'

const unusual: Preferences = {
  group: 'state',
  sort: 'gpu',
  direction: 'asc',
  view: 'table',
  density: 'compact',
}

describe('preferences', () => {
  it('survive being stored', () => {
    expect(parsePreferences(JSON.stringify(unusual))).toEqual(unusual)
  })

  it.each([null, '', '{', '[]', 'null', '7', '{"sort":"changed","view":3}'])(
    'are the defaults if %j is stored',
    (stored) => {
      expect(parsePreferences(stored)).toEqual(DEFAULTS)
    },
  )

  it('keep only what the user changed, not what a link said', () => {
    expect(mergePreferences(DEFAULTS, unusual, { view: 'table' })).toEqual({ ...DEFAULTS, view: 'table' })
    expect(mergePreferences(DEFAULTS, unusual, {})).toEqual(DEFAULTS)
  })

  it('keep sort and direction together', () => {
    const changed = mergePreferences({ ...DEFAULTS, sort: 'name' }, unusual, { direction: 'asc' })
    expect(changed).toEqual({ ...DEFAULTS, sort: 'gpu', direction: 'asc' })
  })
})
