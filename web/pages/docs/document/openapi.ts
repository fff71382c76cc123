import * as z from 'zod/mini'

// The parts of an OpenAPI document that this page shows. Lenient: anything else is ignored.

const text = z.optional(z.string())

/** The parts of a JSON Schema that are shown. */
export const schemaNode = z.object({
  $ref: z.optional(z.string()),
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  description: z.optional(z.string()),
  format: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  example: z.optional(z.unknown()),
  required: z.optional(z.array(z.string())),
  get items() {
    return z.optional(schemaNode)
  },
  get properties() {
    return z.optional(z.record(z.string(), schemaNode))
  },
  get anyOf() {
    return z.optional(z.array(schemaNode))
  },
  get oneOf() {
    return z.optional(z.array(schemaNode))
  },
  get allOf() {
    return z.optional(z.array(schemaNode))
  },
})

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.optional(z.boolean()),
  description: text,
  example: z.optional(z.unknown()),
  schema: z.optional(schemaNode),
})

const media = z.object({
  schema: z.optional(schemaNode),
  example: z.optional(z.unknown()),
  examples: z.optional(z.record(z.string(), z.object({ value: z.optional(z.unknown()) }))),
})

const response = z.object({
  description: text,
  content: z.optional(z.record(z.string(), media)),
  headers: z.optional(z.record(z.string(), z.object({ description: text }))),
})

const requirement = z.array(z.record(z.string(), z.array(z.string())))

const operation = z.object({
  operationId: z.optional(z.string()),
  summary: text,
  description: text,
  security: z.optional(requirement),
  parameters: z.optional(z.array(parameter)),
  requestBody: z.optional(z.object({ content: z.optional(z.record(z.string(), media)) })),
  responses: z.optional(z.record(z.string(), response)),
})

const pathItem = z.object({
  get: z.optional(operation),
  post: z.optional(operation),
  put: z.optional(operation),
  patch: z.optional(operation),
  delete: z.optional(operation),
})

export const openApiDocument = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string(), description: text }),
  security: z.optional(requirement),
  paths: z.record(z.string(), pathItem),
  components: z.optional(z.object({ schemas: z.optional(z.record(z.string(), schemaNode)) })),
})

export type SchemaNode = z.infer<typeof schemaNode>
export type Parameter = z.infer<typeof parameter>
export type Response = z.infer<typeof response>
export type Media = z.infer<typeof media>
export type OpenApiDocument = z.infer<typeof openApiDocument>
