import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ERROR_STATUS, errorBody } from '../../shared/wire/errors.ts'
import { asAnyone, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readJson } from '../support/answers.ts'
import { type Document, readDocument } from './read-document.ts'

const infoShape = z.object({ endpoints: z.array(z.object({ method: z.string(), path: z.string() })) })

const product = setUpProduct()
let document: Document

beforeAll(async () => {
  document = await readDocument(asAnyone(product.url))
})

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document.body))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('names each operation once, including those in /info', async () => {
    const calls = new Map(
      document.answers.map(({ method, path, operationId }) => [`${method} ${path}`, operationId]),
    )
    expect([...new Set(calls.values())]).toHaveLength(calls.size)
    const { endpoints } = infoShape.parse(await readJson(await withKey(product.url)('/api/v1/external/info')))
    const listed = endpoints.map(({ method, path }) => `${method.toLowerCase()} ${path}`)
    expect(listed.sort()).toEqual([...calls.keys()].sort())
  })

  it('has an example for each answer, which matches its schema', () => {
    for (const { operationId, status, schema, examples } of document.answers) {
      expect(examples.length, `${operationId} ${status}`).toBeGreaterThan(0)
      const check = document.compile(schema)
      for (const { name, value } of examples) {
        check(value)
        expect(check.errors ?? null, `${operationId} ${status} ${name}`).toBeNull()
      }
    }
  })

  it('lists every code under its status, with its headers', () => {
    for (const { operationId, status, examples, headers } of document.answers) {
      if (status < 400) continue
      for (const { name, value } of examples) {
        const { code, retryAfterSeconds } = errorBody.parse(value)
        expect([name, ERROR_STATUS[code]], operationId).toEqual([code, status])
        expect(retryAfterSeconds !== undefined).toBe(status === 429)
      }
      expect(headers.includes('Retry-After')).toBe(status === 429)
      expect(headers.includes('WWW-Authenticate')).toBe(status === 401)
    }
  })
})
