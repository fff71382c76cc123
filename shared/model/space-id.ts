import * as z from 'zod/mini'

const SEGMENT = /^[^/\\?#%<>"\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]{1,96}$/u

/**
 * The id of a Space, `owner/name`. Whatever the Hub lists is accepted: old names hold `--`, a leading `-` or a
 * trailing `.`. An id is refused only if it is unsafe in a path: another count of segments, `.` and `..`, separators of a
 * URL, white space and control characters.
 */
export const spaceId = z
  .string()
  .check(z.refine(isSpaceId, { error: 'A Space id is owner/name, without white space and / ? # % < > " \\' }))

/** A path's `:spaceId`. */
export const spaceIdParam = z.object({ spaceId })

/** Whether a text is the id of a Space that can be put into a path. */
export function isSpaceId(id: string): boolean {
  const segments = id.split('/')
  return segments.length === 2 && segments.every((one) => SEGMENT.test(one) && one !== '.' && one !== '..')
}

/** The account that an id belongs to. */
export function ownerOf(id: string): string {
  return id.split('/')[0] ?? ''
}

/** Whether two names are one account or one Space: the Hub compares without case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
