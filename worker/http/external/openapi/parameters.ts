import type { OpenAPIV3_1 } from 'openapi-types'
import { STAGES } from '../../../../shared/space.ts'
import { STAGE_GROUPS } from '../../../../shared/stages.ts'

type Parameter = OpenAPIV3_1.ParameterObject

/** The filters that every list takes. */
export const FILTERS: Parameter[] = [
  {
    in: 'query',
    name: 'stage',
    description: 'Only Spaces in this stage. Repeat it to ask for several.',
    schema: { type: 'array', items: { type: 'string', enum: [...STAGES] } },
  },
  {
    in: 'query',
    name: 'state',
    description:
      'Only Spaces in this state: the groups of stages that the dashboard counts. Repeat it to ask for several. Beside `stage`, both must apply.',
    schema: { type: 'array', items: { type: 'string', enum: [...STAGE_GROUPS] } },
  },
  {
    in: 'query',
    name: 'q',
    description:
      'Only Spaces that have all these words, or parts of words, in id, title, description, tags, SDK, stage or hardware. Case, width and accents do not matter.',
    schema: { type: 'string', maxLength: 200 },
  },
]

/** Which account's Spaces, where the path does not say it. */
export const OWNER_FILTER: Parameter = {
  in: 'query',
  name: 'owner',
  description: 'Only Spaces of this account. An account that is not managed gives an empty list.',
  schema: { type: 'string', maxLength: 100 },
}

/** The account that a path names. */
export const USERNAME: Parameter = {
  in: 'path',
  name: 'username',
  required: true,
  description: 'The name of a managed account. Case does not matter.',
  schema: { type: 'string' },
  example: 'ada',
}

/** Tells copies of one request from two requests. */
export const IDEMPOTENCY_KEY: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'A random text. For a minute, copies of a request with the same key, Space and action are done once and get the same answer.',
  schema: { type: 'string', maxLength: 200 },
}

/** The Space that a path names, in two segments. */
export const SPACE_ID: Parameter[] = [
  {
    in: 'path',
    name: 'owner',
    required: true,
    description: 'The account that the Space belongs to: the first half of its id.',
    schema: { type: 'string' },
    example: 'ada',
  },
  {
    in: 'path',
    name: 'name',
    required: true,
    description: 'The name of the Space: the second half of its id.',
    schema: { type: 'string' },
    example: 'weather-bot',
  },
]
