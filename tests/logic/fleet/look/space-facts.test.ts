import { expect, it } from 'vitest'
import { digestOf } from '../../../../worker/fleet/look/batch/space-facts.ts'
import { factsOf } from '../../ledger/facts.ts'

const failed = (errorMessage: string | null) =>
  factsOf('ada/app', { stage: 'RUNTIME_ERROR', failure: 'app', errorMessage })
const other = factsOf('ada/other')

it('has one digest for the same Spaces in any order, and another after any change', async () => {
  const digest = await digestOf([failed('Boom'), other])
  expect(await digestOf([other, failed('Boom')])).toBe(digest)
  expect(await digestOf([failed('Boom'), { ...other, sha: 'c2' }])).not.toBe(digest)
  expect(await digestOf([failed('Boom')])).not.toBe(digest)
})

it('does not tell error messages apart, because one may differ at every look (B6.7)', async () => {
  expect(await digestOf([failed('Failed at 10:01')])).toBe(await digestOf([failed('Failed at 10:02')]))
  expect(await digestOf([failed('Failed')])).not.toBe(await digestOf([failed(null)]))
})
