import * as z from 'zod/mini'
import { secret, variable } from '../model/configuration.ts'

/** Answer of `GET /api/proxy/settings/{id}`: the configuration of a Space, keys in the order of the Hub. */
export const spaceSettings = z.object({
  success: z.literal(true),
  variables: z.array(variable),
  secrets: z.array(secret),
  hardware: z.object({ current: z.nullable(z.string()), requested: z.nullable(z.string()) }),
  sleepTimeSeconds: z.nullable(z.number()),
})

/**
 * The variables after one was set or deleted. `complete` is false if it was done, but the others could not be read back: then only
 * what is known is listed.
 */
export const variablesAnswer = z.object({
  success: z.literal(true),
  variables: z.array(variable),
  complete: z.boolean(),
})

/** The secrets after one was set or deleted; `complete` as in `variablesAnswer`. */
export const secretsAnswer = z.object({
  success: z.literal(true),
  secrets: z.array(secret),
  complete: z.boolean(),
})

export type SpaceSettings = z.infer<typeof spaceSettings>
export type VariablesAnswer = z.infer<typeof variablesAnswer>
export type SecretsAnswer = z.infer<typeof secretsAnswer>
