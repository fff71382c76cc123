import { describe, expect, it } from 'vitest'
import { collectFailures } from '../../../web/pages/docs/document/collect-failures.ts'
import { examplesOf, listOperations } from '../../../web/pages/docs/document/operations.ts'
import { toRequest } from '../../../web/pages/docs/examples/request.ts'
import { aDocument, anOperation } from '../support/a-document.ts'

const origin = 'https://spaces.example'

describe('listOperations', () => {
  it('lists every call in the order of the document', () => {
    const operations = listOperations(aDocument)
    expect(operations.map(({ method, path, isOpen }) => [method, path, isOpen])).toEqual([
      ['GET', '/api/things/{owner}/{name}', false],
      ['POST', '/api/things/{owner}/{name}', false],
      ['GET', '/api/open', true],
    ])
  })

  it('gives an unnamed operation a name, so that it can be linked to', () => {
    expect(listOperations(aDocument).at(-1)?.id).toBe('get-api-open')
  })

  it('keeps the headers of an answer', () => {
    expect(anOperation('changeThing').responses[0]?.headers).toEqual([
      { name: 'WWW-Authenticate', description: '`Bearer`' },
    ])
  })
})

describe('examplesOf', () => {
  it('returns the single example, the named ones, or none', () => {
    const [fine, gone] = anOperation('getThing').responses
    expect(examplesOf(fine?.media ?? null).map(({ name }) => name)).toEqual([''])
    expect(examplesOf(gone?.media ?? null).map(({ name }) => name)).toEqual(['not_found'])
    expect(examplesOf(null)).toEqual([])
  })
})

describe('collectFailures', () => {
  it('lists every code once, by status', () => {
    expect(collectFailures(listOperations(aDocument))).toEqual([
      { status: '401', code: 'unauthorized', meaning: 'No key' },
      { status: '404', code: 'not_found', meaning: 'Gone' },
    ])
  })
})

describe('toRequest', () => {
  it('fills the path from the example of the answer, encoded', () => {
    expect(toRequest(anOperation('getThing'), { origin })).toEqual({
      method: 'GET',
      url: 'https://spaces.example/api/things/ada/it%E2%80%99s%2Fodd',
      body: null,
      needsKey: true,
    })
  })

  it('uses a parameter’s own example, and only query parameters that are required or given', () => {
    const operation = anOperation('changeThing')
    expect(toRequest(operation, { origin }).url).toBe('https://spaces.example/api/things/ada/demo?at=1+%26+2')
    expect(toRequest(operation, { origin, values: { name: 'x', mode: 'fast' } }).url).toBe(
      'https://spaces.example/api/things/ada/x?mode=fast&at=1+%26+2',
    )
  })

  it('needs no key if the operation is open', () => {
    expect(toRequest(anOperation('get-api-open'), { origin }).needsKey).toBe(false)
  })
})
