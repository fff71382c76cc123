import { expect, it } from 'vitest'
import { readChosenLogs } from '../../../web/pages/logs/chosen-logs.ts'
import { logsPageHref } from '../../../web/space-display/many-logs-href.ts'
import { aSpace } from '../support/a-space.ts'

const SPACES = ['ada/a', 'ada/b', 'ada/c', 'ada/d', 'ada/e'].map((id) => aSpace(id))
const idsOf = (query: string) =>
  readChosenLogs(query, SPACES).logs.map(({ space, kind }) => `${space.id} ${kind}`)

it('reads which logs to show, whatever the address says', () => {
  expect(idsOf('spaces=ada/a,ADA/B&build=ADA/B')).toEqual(['ada/a run', 'ada/b build'])
  expect(idsOf('spaces=ada/a,ada/a,,')).toEqual(['ada/a run'])
  expect(idsOf('')).toEqual([])
  expect(readChosenLogs('spaces=ada/a,ada/x,<b>', SPACES)).toMatchObject({ unknown: ['ada/x', '<b>'] })
  expect(readChosenLogs('spaces=ada/a,ada/b,ada/c,ada/d,ada/e', SPACES)).toMatchObject({ leftOut: ['ada/e'] })
})

it('writes an address that says the same', () => {
  const { logs } = readChosenLogs('spaces=ada/a,ada/b&build=ada/b', SPACES)
  const href = logsPageHref(logs)
  expect(href).toBe('/logs?spaces=ada/a,ada/b&build=ada/b')
  expect(readChosenLogs(href.slice(href.indexOf('?') + 1), SPACES).logs).toEqual(logs)
})
