import type { OpenAPIV3_1 } from 'openapi-types'
import { ACTIVITY_KINDS } from '../../../../shared/model/activity.ts'
import { KEPT_DAYS } from '../../../../shared/model/day.ts'
import { DEFAULT_PAGE, MAX_NAME_CHARACTERS, MAX_PAGE } from '../../../../shared/wire/history.ts'

type Parameter = OpenAPIV3_1.ParameterObject

function inQuery(name: string, description: string, schema: NonNullable<Parameter['schema']>): Parameter {
  return { in: 'query', name, description, schema }
}

function wholeNumber(maximum: number, fallback: number) {
  return { type: 'integer', minimum: 1, maximum, default: fallback } as const
}

const NAME = { type: 'string', minLength: 1, maxLength: MAX_NAME_CHARACTERS } as const
const OWNER = inQuery('owner', 'Only what concerns this account. Case is ignored.', NAME)
const ONE_SPACE = inQuery('spaceId', 'Only what concerns this Space: `owner/name`.', { type: 'string' })
const PAGE: Parameter[] = [
  inQuery('limit', 'How many to return at most.', wholeNumber(MAX_PAGE, DEFAULT_PAGE)),
  inQuery('cursor', 'The `next` of the page before, to get the next page.', { type: 'string' }),
]

/** The query of both calls of the history. */
export const HISTORY_PARAMETERS = [
  inQuery('days', 'How many days, counting today.', wholeNumber(KEPT_DAYS, KEPT_DAYS)),
]

export const INCIDENT_PARAMETERS = [
  inQuery('state', 'Only incidents that are open, or closed.', { type: 'string', enum: ['open', 'closed'] }),
  OWNER,
  ONE_SPACE,
  ...PAGE,
]

export const ACTIVITY_PARAMETERS = [
  ONE_SPACE,
  OWNER,
  inQuery('kind', 'Only entries of this kind.', { type: 'string', enum: [...ACTIVITY_KINDS] }),
  inQuery('by', 'Only what somebody of this name did.', NAME),
  ...PAGE,
]
