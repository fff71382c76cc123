import * as z from 'zod/mini'
import { failure } from './failure.ts'
import { spaceId } from './space-id.ts'
import { stage } from './stages.ts'

/** Who can see a Space. `protected`: the app is public, the code is not. */
export const visibility = z.enum(['public', 'protected', 'private'])

const time = z.iso.datetime()

/** A host name of the app; `stage` is as the Hub names it (READY, PENDING, EXPIRED_CHALLENGE, …). */
export const domain = z.object({ name: z.string(), custom: z.boolean(), stage: z.nullable(z.string()) })

/** The state of a Space's container. Replaced as a whole by every action and every read of the runtime. */
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
  /** The running commit: if it differs from `sha`, the container is out of date. */
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
  /** True unless `visibility` is public. */
  private: z.boolean(),
  visibility,
  disabled: z.boolean(),
  createdAt: z.nullable(time),
  lastModified: z.nullable(time),
  ...spaceRuntime.shape,
  sha: z.nullable(z.string()),
  usedStorageBytes: z.nullable(z.number()),
  /** The app's address as the Hub reports it; null if it reports none. */
  url: z.nullable(z.string()),
  hubUrl: z.string(),
  /** A token exists, and the Space is neither static nor disabled. Whether the token may write is only known after trying. */
  operable: z.boolean(),
})

export type Visibility = z.infer<typeof visibility>
export type Domain = z.infer<typeof domain>
export type Space = z.infer<typeof space>
export type SpaceRuntime = z.infer<typeof spaceRuntime>
