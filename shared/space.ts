import * as z from 'zod/mini'
import { spaceId } from './space-id.ts'

/** The Hub's 13 stages, and `UNKNOWN` for any word it may add. */
export const STAGES = [
  'NO_APP_FILE',
  'CONFIG_ERROR',
  'BUILDING',
  'BUILD_ERROR',
  'APP_STARTING',
  'RUNNING',
  'RUNNING_BUILDING',
  'RUNNING_APP_STARTING',
  'RUNTIME_ERROR',
  'SLEEPING',
  'STOPPED',
  'PAUSED',
  'DELETING',
  'UNKNOWN',
] as const

/** Where a Space is in its life, in the Hub's word. */
export const stage = z.enum(STAGES)

const time = z.iso.datetime()

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
  private: z.boolean(),
  disabled: z.boolean(),
  createdAt: time,
  lastModified: z.nullable(time),
  stage,
  errorMessage: z.nullable(z.string()),
  hardware: z.object({ current: z.nullable(z.string()), requested: z.nullable(z.string()) }),
  sleepTimeSeconds: z.nullable(z.number()),
  replicas: z.object({
    current: z.nullable(z.number()),
    requested: z.nullable(z.union([z.number(), z.literal('auto')])),
  }),
  devMode: z.boolean(),
  sha: z.nullable(z.string()),
  /** The commit that runs: another one than `sha` means that the container is out of date. */
  runtimeSha: z.nullable(z.string()),
  /** Of the app, as the Hub names it; null where it names none. */
  url: z.nullable(z.string()),
  hubUrl: z.string(),
  /** A token exists and the Space is not static: whether the token may write is known by trying. */
  operable: z.boolean(),
})

export type Stage = z.infer<typeof stage>
export type Space = z.infer<typeof space>
