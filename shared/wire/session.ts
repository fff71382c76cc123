import * as z from 'zod/mini'

/** Input of `POST /api/v1/login`. */
export const credentials = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(1024)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
})

/** Answer of `POST /api/v1/login`. `expires` is epoch milliseconds. */
export const signedIn = z.object({
  success: z.literal(true),
  token: z.string(),
  user: z.string(),
  expires: z.number(),
})

/** Answer of `GET /api/v1/verify`, which never fails. `expires` is epoch milliseconds. */
export const verification = z.union([
  z.object({ success: z.literal(true), user: z.string(), expires: z.number() }),
  z.object({ success: z.literal(false) }),
])

/** Answer of `GET /api/v1/verifyToken`. `expiresAt` is epoch milliseconds. */
export const tokenVerified = z.object({
  success: z.literal(true),
  username: z.string(),
  expiresAt: z.number(),
})

/** An answer without data. */
export const done = z.object({ success: z.literal(true) })

export type Credentials = z.infer<typeof credentials>
export type SignedIn = z.infer<typeof signedIn>
export type Verification = z.infer<typeof verification>
export type TokenVerified = z.infer<typeof tokenVerified>
export type Done = z.infer<typeof done>
