import { type OpenApiDocument, openApiDocument } from '../../../web/pages/docs/document/openapi.ts'
import { listOperations, type Operation } from '../../../web/pages/docs/document/operations.ts'

const failure = (code: string, message: string) => ({ success: false, code, message, requestId: 'r' })

/** A small OpenAPI 3.1 document with everything that the page can show. */
export const aDocument: OpenApiDocument = openApiDocument.parse({
  openapi: '3.1.0',
  info: { title: 'Example', version: '1.0.0', description: 'An `API`.' },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: {
    '/api/things/{owner}/{name}': {
      get: {
        operationId: 'getThing',
        summary: 'One thing',
        parameters: [
          { in: 'path', name: 'owner', required: true, schema: { type: 'string' } },
          { in: 'path', name: 'name', required: true, schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'One thing',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Thing' },
                example: { success: true, thing: { owner: 'ada', name: 'it’s/odd' } },
              },
            },
          },
          404: {
            description: '`not_found`: gone',
            content: {
              'application/json': { examples: { not_found: { value: failure('not_found', 'Gone') } } },
            },
          },
        },
      },
      post: {
        operationId: 'changeThing',
        summary: 'Change a thing',
        parameters: [
          { in: 'path', name: 'owner', required: true, schema: { type: 'string', example: 'ada' } },
          { in: 'path', name: 'name', required: true, example: 'demo', schema: { type: 'string' } },
          { in: 'query', name: 'mode', schema: { type: 'string' } },
          { in: 'query', name: 'at', required: true, example: '1 & 2', schema: { type: 'string' } },
        ],
        responses: {
          401: {
            description: '`unauthorized`',
            headers: { 'WWW-Authenticate': { description: '`Bearer`' } },
            content: {
              'application/json': {
                examples: { unauthorized: { value: failure('unauthorized', 'No key') } },
              },
            },
          },
        },
      },
    },
    '/api/open': { get: { summary: 'Open', security: [], responses: { 200: { description: 'Fine' } } } },
  },
  components: { schemas: { Thing: { type: 'object', properties: { name: { type: 'string' } } } } },
})

export function anOperation(id: string): Operation {
  const operation = listOperations(aDocument).find((candidate) => candidate.id === id)
  if (!operation) throw new Error(`There is no operation ${id}`)
  return operation
}
