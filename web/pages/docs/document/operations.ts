import type { Media, OpenApiDocument, Parameter, Response } from './openapi.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** One operation, with everything that the document says about it. */
export interface Operation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  /** Whether it is public. */
  isOpen: boolean
  parameters: Parameter[]
  /** What is sent; null if nothing is. */
  body: Media | null
  responses: DocumentedAnswer[]
}

export interface DocumentedAnswer {
  status: string
  description: string
  media: Media | null
  headers: { name: string; description: string }[]
}

/** Every operation, in the order of the document. */
export function listOperations({ paths, security = [] }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const { operationId, summary = '', description = '', requestBody } = operation
      const { parameters = [], responses = {} } = operation
      return {
        id: operationId ?? `${method}${path.replaceAll(/\W+/g, '-')}`,
        method: method.toUpperCase(),
        path,
        summary,
        description,
        isOpen: (operation.security ?? security).length === 0,
        parameters,
        body: requestBody?.content?.['application/json'] ?? null,
        responses: Object.entries(responses).map(toAnswer),
      }
    }),
  )
}

function toAnswer([status, { description = '', content = {}, headers = {} }]: [
  string,
  Response,
]): DocumentedAnswer {
  const media = content['application/json'] ?? Object.values(content)[0] ?? null
  return {
    status,
    description,
    media,
    headers: Object.entries(headers).map(([name, header]) => ({
      name,
      description: header.description ?? '',
    })),
  }
}

/** The examples of an answer by name; a single one has no name. */
export function examplesOf(media: Media | null): { name: string; value: unknown }[] {
  if (!media) return []
  const named = Object.entries(media.examples ?? {}).map(([name, { value }]) => ({ name, value }))
  return media.example === undefined ? named : [{ name: '', value: media.example }, ...named]
}
