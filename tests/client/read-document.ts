import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as z from 'zod/mini'
import type { Send } from '../product/send.ts'
import { readJson } from '../support/answers.ts'

const media = z.object({
  schema: z.object({ $ref: z.string() }),
  example: z.optional(z.unknown()),
  examples: z.optional(z.record(z.string(), z.object({ value: z.unknown() }))),
})
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  responses: z.record(
    z.string(),
    z.object({
      content: z.object({ 'application/json': media }),
      headers: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
})
const documentShape = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

/** One answer that an operation lists; a single example has no name. */
export interface ListedAnswer {
  path: string
  method: string
  operationId: string
  status: number
  schema: string
  examples: { name: string; value: unknown }[]
  headers: string[]
}

export interface Document {
  body: Record<string, unknown>
  answers: ListedAnswer[]
  /** A validator for one of the document's own schemas. */
  compile: (schema: string) => ValidateFunction
}

/** The document as the running Worker serves it to anyone. */
export async function readDocument(anyone: Send): Promise<Document> {
  const body = await readJson(await anyone('/api/v1/external/openapi.json'))
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', ...z.record(z.string(), z.unknown()).parse(body) })
  return {
    body: z.record(z.string(), z.unknown()).parse(body),
    answers: listAnswers(documentShape.parse(body).paths),
    compile: (schema) => ajv.compile({ $ref: `document${schema}` }),
  }
}

function listAnswers(paths: z.infer<typeof documentShape>['paths']): ListedAnswer[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, responses }]) =>
      Object.entries(responses).map(([status, { content, headers = {} }]) => {
        const { schema, example, examples = {} } = content['application/json']
        const named = Object.entries(examples).map(([name, { value }]) => ({ name, value }))
        const all = example === undefined ? named : [{ name: '', value: example }, ...named]
        const known = { path, method, operationId, status: Number(status), schema: schema.$ref }
        return { ...known, examples: all, headers: Object.keys(headers) }
      }),
    ),
  )
}
