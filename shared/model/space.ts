import * as z from 'zod/mini'
import { failure } from './failure.ts'
import { spaceId } from './space-id.ts'
import { stage } from './stages.ts'

/** Who sees a Space: of a protected one the app is public, the code is not. */
export const visibility = z.enum(['public', 'protected', 'private'])

const time = z.iso.datetime()

/** A name that the app answers to; `stage` is the Hub's word (READY, PENDING, EXPIRED_CHALLENGE, …). */
export const domain = z.object({ name: z.string(), custom: z.boolean(), stage: z.nullable(z.string()) })

/** What the Hub says of a Space's container: an action and every reading of it renew all of this. */
export const spaceRuntime = z.object({
  stage,
  errorMessage: z.nullable(z.string()),
  /** Why it is not up, from `stage` and `errorMessage`. */
  failure: z.nullable(failure),
  hardware: z.object({ current: z.nullable(z.string()), requested: z.nullable(z.string()) }),
  sleepTimeSeconds: z.nullable(z.number()),
  /** Null if the Hub did not say. */
  neverSleeps: z.nullable(z.boolean()),
  replicas: z.object({
    current: z.nullable(z.number()),
    requested: z.nullable(z.union([z.number(), z.literal('auto')])),
  }),
  /** Null if the Hub did not say. */
  devMode: z.nullable(z.boolean()),
  /** The commit that runs: another one than `sha` means that the container is out of date. */
  runtimeSha: z.nullable(z.string()),
  domains: z.array(domain),
})

/** One Space, as the Hub last described it. Times are ISO 8601 in UTC. */
export const space = z.object({
  id: spaceId,
  owner: z.string(),
  name: z.string(),
  title: z.string(),
  emoji: z.nullable(z.string()),
  description: z.nullable(z.string()),
  sdk: z.nullable(z.string()),
  tags: z.array(z.string()),
  likes: z.number(),
  /** True for all but public. */
  private: z.boolean(),
  visibility,
  disabled: z.boolean(),
  createdAt: z.nullable(time),
  lastModified: z.nullable(time),
  ...spaceRuntime.shape,
  sha: z.nullable(z.string()),
  usedStorageBytes: z.nullable(z.number()),
  /** Of the app, as the Hub names it; null if it names none. */
  url: z.nullable(z.string()),
  hubUrl: z.string(),
  /** A token exists, and the Space is neither static nor disabled; whether the token may write is known by trying. */
  operable: z.boolean(),
})

export type Visibility = z.infer<typeof visibility>
export type Domain = z.infer<typeof domain>
export type Space = z.infer<typeof space>
export type SpaceRuntime = z.infer<typeof spaceRuntime>
