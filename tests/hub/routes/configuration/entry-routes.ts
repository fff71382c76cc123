import { type Context, Hono } from 'hono'
import { HubError } from '../../answers/hub-error.ts'
import { restartConfigured } from '../../state/configure.ts'
import { ENTRY_KEY, type HubEntry } from '../../state/entries.ts'
import type { World } from '../../state/world.ts'
import type { SpaceEnv } from '../env.ts'
import { requireWriter } from '../require-writer.ts'
import { readBody } from './read-body.ts'

type Entries = Map<string, HubEntry>

/** Variables and secrets (the Hub's OpenAPI document; answers as recorded by huggingface_hub). Any change restarts the Space. */
export function createEntryRoutes(world: World) {
  const app = new Hono<SpaceEnv>()
  for (const kind of ['variables', 'secrets'] as const) {
    const answer = (c: Context<SpaceEnv>) => c.json(kind === 'secrets' ? {} : describe(c.var.space.variables))
    app
      .get(`/${kind}`, requireWriter('see the settings of'), (c) =>
        c.json(kind === 'secrets' ? withoutValues(c.var.space.secrets) : describe(c.var.space.variables)),
      )
      .post(`/${kind}`, requireWriter('change'), async (c) => {
        const { key, value = '', description } = await readBody(c)
        if (typeof value !== 'string') throw new HubError(400, '"value" must be a string')
        const updatedAt = new Date(world.now()).toISOString()
        const entry = { value, updatedAt, ...(typeof description === 'string' && { description }) }
        c.var.space[kind].set(requireKey(key), entry)
        restartConfigured(world, c.var.space)
        return answer(c)
      })
      .delete(`/${kind}`, requireWriter('change'), async (c) => {
        const { key } = await readBody(c)
        if (c.var.space[kind].delete(requireKey(key))) restartConfigured(world, c.var.space)
        return answer(c)
      })
  }
  return app
}

function requireKey(key: unknown): string {
  if (typeof key === 'string' && ENTRY_KEY.test(key)) return key
  throw new HubError(400, '"key" must match the pattern ^[a-zA-Z][_a-zA-Z0-9]*$')
}

function describe(entries: Entries) {
  return Object.fromEntries([...entries].map(([key, entry]) => [key, { key, ...entry }]))
}

function withoutValues(entries: Entries) {
  return Object.fromEntries([...entries].map(([key, { value: _, ...entry }]) => [key, { key, ...entry }]))
}
