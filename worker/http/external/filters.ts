import * as z from 'zod/mini'
import { STAGE_GROUPS, STAGES, stage } from '../../../shared/model/stages.ts'

const state = z.enum(STAGE_GROUPS)

const filters = {
  stage: z.optional(z.union([stage, z.array(stage)], { error: `A stage is one of ${STAGES.join(', ')}` })),
  state: z.optional(
    z.union([state, z.array(state)], { error: `A state is one of ${STAGE_GROUPS.join(', ')}` }),
  ),
  q: z.optional(z.string().check(z.maxLength(200))),
}

/**
 * Query of one account's list. A repeated `stage` or `state` matches any of its values; `q` is a search as in
 * the dashboard (shared/search). Unknown parameters are rejected, here and below: a misspelt filter must not return every Space.
 */
export const accountFilters = z.strictObject(filters)

/** Query of the list of all accounts. */
export const fleetFilters = z.strictObject({
  ...filters,
  owner: z.optional(z.string().check(z.maxLength(100))),
})

/** What the OpenAPI document says of each. */
export const WORDS = {
  stage: 'Only Spaces in this stage. Repeat it to match any of several.',
  state:
    'Only Spaces in this state, a group of stages as counted by the dashboard. `failed` includes Spaces without an app file and those that Hugging Face has disabled. Repeat it to match any of several. If `stage` is given, too, both must match.',
  q: 'A search, as in the dashboard. Only Spaces that contain all its words, or parts of words, in their id, title, description, tags, SDK, stage, hardware or error message; case, width and accents are ignored. Narrow it with `owner:`, `state:`, `is:`, `hw:`, `sdk:` and `tag:`, for example `state:failed owner:ada`; several of one key match any of them. Quote what contains spaces. A whole id finds that Space alone.',
  owner: 'Only Spaces of this account. The list is empty if the account is not managed.',
}

export type Filters = z.infer<typeof fleetFilters>

/** The filter as the Fleet takes it. */
export function toFilter({ stage = [], state = [], owner, q = '' }: Filters) {
  return { stages: [stage].flat(), states: [state].flat(), owner: owner ?? null, query: q }
}
