/*
 * The Hub's own words for a Space (`GET /api/spaces` with `expand`, and `/runtime`; see `list_spaces` in huggingface_hub's hf_api.py).
 * Loose on purpose: a field of an unknown shape becomes null, an unknown one is dropped, nothing breaks a list.
 */
import * as z from 'zod/mini'
import { spaceId } from '../../shared/space-id.ts'

const text = z.catch(z.nullish(z.string()), null)
const number = z.catch(z.nullish(z.number()), null)
const flag = z.catch(z.boolean(), false)

export const hubRuntime = z.object({
  stage: text,
  errorMessage: text,
  hardware: z.catch(z.nullish(z.object({ current: text, requested: text })), null),
  gcTimeout: number,
  replicas: z.catch(
    z.nullish(
      z.object({
        current: number,
        requested: z.catch(z.nullish(z.union([z.number(), z.literal('auto')])), null),
      }),
    ),
    null,
  ),
  devMode: flag,
  domains: z.catch(z.array(z.object({ domain: z.string(), stage: text })), []),
  sha: text,
})

export const hubSpace = z.object({
  /** Mongo's id; its first four bytes are the time of creation. */
  id: text,
  /** What is no id is no Space that anything can be done with: it is left out of the list. */
  name: spaceId,
  author: text,
  sdk: text,
  likes: z.catch(z.number(), 0),
  private: flag,
  disabled: flag,
  createdAt: text,
  lastModified: text,
  sha: text,
  subdomain: text,
  host: text,
  tags: z.catch(z.array(z.string()), []),
  cardData: z.catch(z.nullish(z.object({ title: text, emoji: text, short_description: text })), null),
  runtime: z.catch(z.nullish(hubRuntime), null),
})

export type HubRuntime = z.infer<typeof hubRuntime>
export type HubSpace = z.infer<typeof hubSpace>
