import * as z from 'zod/mini'
import { ENV_NAME } from '../env-file/read-env.ts'
import { fitsEntry, MAX_ENTRY_DESCRIPTION, MAX_ENTRY_KEY } from '../model/entry-limits.ts'

/* What the calls that change a Space's configuration accept. Apart from their answers: the browser needs only those. */

const keyWords = `A key has letters, digits and _, begins with a letter, and has at most ${MAX_ENTRY_KEY} characters`
const key = z
  .string()
  .check(z.regex(ENV_NAME, { error: keyWords }), z.maxLength(MAX_ENTRY_KEY, { error: keyWords }))

/** Input of `PUT /api/proxy/variables/{id}` and `…/secrets/{id}`. Without a description, the Hub keeps none. */
export const entryInput = z.strictObject({
  key,
  value: z.string().check(z.refine(fitsEntry, { error: 'A value must not be larger than 32 KiB of UTF-8' })),
  description: z.optional(z.string().check(z.maxLength(MAX_ENTRY_DESCRIPTION))),
})

/** Input of `DELETE /api/proxy/variables/{id}` and `…/secrets/{id}`. */
export const entryKey = z.strictObject({ key })

const NEVER = -1
const seconds = z.int().check(
  z.maximum(2 ** 31, { error: 'A sleep time must not be longer than 2147483648 seconds' }),
  z.refine((value) => value === NEVER || value > 0, {
    error: 'A sleep time is a number of seconds greater than 0, or -1 for never',
  }),
)

/** Input of `POST /api/proxy/hardware/{id}`. */
export const hardwareInput = z.strictObject({
  flavor: z.string().check(
    z.regex(/^[a-z0-9][a-z0-9_.-]{0,63}$/, {
      error: 'A flavor is named as the Hub does, for example cpu-basic or t4-small',
    }),
  ),
  sleepTimeSeconds: z.optional(seconds),
})

/** Input of `POST /api/proxy/sleep-time/{id}`; -1: never. */
export const sleepTimeInput = z.strictObject({ seconds })
