import * as z from 'zod/mini'

const SPACE_ID = /^[\p{L}\p{N}_.-]{1,96}\/[\p{L}\p{N}_.-]{1,96}$/u
const EDGE = /(^|\/)[.-]|[.-](\/|$)/

/**
 * The id of a Space, `owner/name`, by the rules of the Hub's Python client
 * (`huggingface_hub/utils/_validators.py`): word characters, `-` and `.`, neither of those two at an
 * edge, no `--`, no `..`, not ending in `.git`.
 */
export const spaceId = z.string().check(
  z.refine((id) => SPACE_ID.test(id) && !EDGE.test(id) && !/--|\.\.|\.git$/.test(id), {
    error: 'A Space id looks like owner/name',
  }),
)

/** A path's `:spaceId`. */
export const spaceIdParam = z.object({ spaceId })
