import { expect, it } from 'vitest'
import { lookOf } from '../../../web/pages/fleet/lines/look.ts'
import { replicasOf } from '../../../web/pages/fleet/space/replicas.ts'
import { rowAction } from '../../../web/pages/fleet/space/row/row-action.ts'

it('counts replicas only if there are several, and says if one is missing', () => {
  expect(replicasOf({ current: 1, requested: 1 })).toBe(null)
  expect(replicasOf({ current: null, requested: null })).toBe(null)
  expect(replicasOf({ current: 3, requested: 'auto' })).toEqual({ up: 3, wanted: 3 })
  expect(replicasOf({ current: 1, requested: 3 })).toEqual({ up: 1, wanted: 3 })
  expect(replicasOf({ current: null, requested: 2 })).toEqual({ up: 2, wanted: 2 })
})

it('offers in a row what brings the Space up', () => {
  expect(rowAction({ stage: 'RUNNING', failure: null })).toBe('restart')
  expect(rowAction({ stage: 'RUNTIME_ERROR', failure: 'app' })).toBe('restart')
  expect(rowAction({ stage: 'BUILD_ERROR', failure: 'build' })).toBe('rebuild')
  expect(rowAction({ stage: 'PAUSED', failure: 'quota' })).toBe('resume')
  expect(rowAction({ stage: 'SLEEPING', failure: null })).toBe('resume')
})

it('shows items on a phone, whatever was chosen', () => {
  expect(lookOf({ view: 'table', density: 'comfortable' }, true)).toBe('item')
  expect(lookOf({ view: 'table', density: 'comfortable' }, false)).toBe('row')
  expect(lookOf({ view: 'table', density: 'compact' }, false)).toBe('slim-row')
  expect(lookOf({ view: 'cards', density: 'comfortable' }, false)).toBe('card')
  expect(lookOf({ view: 'cards', density: 'compact' }, false)).toBe('item')
})
