import * as z from 'zod/mini'

const SEGMENT = /^[^/\\?#%<>"\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]{1,96}$/u

/**
 * The id of a Space, `owner/name`. Everything the Hub lists is accepted: old names contain `--`, a leading `-` or a trailing
 * `.`. An id is rejected only if it is unsafe in a path: a wrong number of segments, `.` or `..`, URL separators, white space
 * or control characters.
 */
export const spaceId = z
  .string()
  .check(z.refine(isSpaceId, { error: 'A Space id is owner/name, without white space and / ? # % < > " \\' }))

export const spaceIdParam = z.object({ spaceId })

/** Whether a text is a valid Space id, safe to use in a path. */
export function isSpaceId(id: string): boolean {
  const segments = id.split('/')
  return segments.length === 2 && segments.every((one) => SEGMENT.test(one) && one !== '.' && one !== '..')
}

/** The account that an id belongs to. */
export function ownerOf(id: string): string {
  return id.split('/')[0] ?? ''
}

/** Whether two names are the same account or Space: the Hub ignores case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
