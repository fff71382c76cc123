import { expect, it } from 'vitest'
import { type IncidentList, withIncident } from '../../../web/incidents/with-incident.ts'
import type { IncidentChoice } from '../../../web/requests/history/read-incidents.ts'
import { anIncident } from '../support/an-incident.ts'

const OPEN: IncidentChoice = { state: 'open', owner: null, spaceId: null }
const CLOSED: IncidentChoice = { ...OPEN, state: 'closed' }
const closedAt = '2026-01-02T00:00:00.000Z'

function listOf(...pages: [ids: string[], next: string | null][]): IncidentList {
  return {
    pages: pages.map(([ids, next]) => ({ success: true, incidents: ids.map((id) => anIncident(id)), next })),
  }
}

const idsOf = (list: IncidentList) => list.pages.map(({ incidents }) => incidents.map(({ id }) => id))

it('puts a new incident first', () => {
  expect(idsOf(withIncident(listOf([['3', '2'], null]), anIncident('4'), OPEN))).toEqual([['4', '3', '2']])
  expect(idsOf(withIncident(listOf([[], null]), anIncident('4'), OPEN))).toEqual([['4']])
})

it('replaces an incident that has changed, where it is', () => {
  const changed = anIncident('2', { errorMessage: 'other' })
  const list = withIncident(listOf([['3', '2'], '2'], [['1'], null]), changed, OPEN)
  expect(idsOf(list)).toEqual([['3', '2'], ['1']])
  expect(list.pages[0]?.incidents[1]).toBe(changed)
})

it('moves an incident that has closed from the open ones to the closed ones, by its age', () => {
  const closed = anIncident('2', { closedAt })
  expect(idsOf(withIncident(listOf([['3', '2'], null]), closed, OPEN))).toEqual([['3']])
  expect(idsOf(withIncident(listOf([['3', '1'], null]), closed, CLOSED))).toEqual([['3', '2', '1']])
})

it('leaves an incident that is older than what was read to the page that will have it', () => {
  const old = anIncident('1', { closedAt })
  expect(idsOf(withIncident(listOf([['3', '2'], '2']), old, CLOSED))).toEqual([['3', '2']])
})

it('shows only what fits the filters', () => {
  const list = listOf([[], null])
  const add = (given: Parameters<typeof anIncident>[1], choice: Partial<IncidentChoice>) =>
    idsOf(withIncident(list, anIncident('4', given), { ...OPEN, ...choice })).flat()
  expect(add({}, { owner: 'Ada' })).toEqual(['4'])
  expect(add({}, { owner: 'bob' })).toEqual([])
  expect(add({}, { spaceId: 'ada/App' })).toEqual(['4'])
  expect(add({ spaceId: null }, { spaceId: 'ada/app' })).toEqual([])
})
