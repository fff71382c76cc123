import type { Context } from 'hono'
import type { ActionDone } from '../../shared/model/actions.ts'
import {
  type EntryChange,
  type HardwareChange,
  noteOfEntry,
  noteOfHardware,
} from '../../shared/model/configuration-change.ts'
import type { Costs, FlavorsAnswer } from '../../shared/wire/costs.ts'
import type { SecretsAnswer, SpaceSettings, VariablesAnswer } from '../../shared/wire/space-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { readIdempotencyKey } from './middleware/idempotency-key.ts'
import { noteIfBroken } from './note-broken.ts'

/** The configuration of a Space, read now. */
export async function answerSettings(c: Context<AppEnv>, spaceId: string): Promise<Response> {
  return c.json<SpaceSettings>({ success: true, ...(await c.var.fleet.settings(spaceId)) })
}

/** Sets or deletes a variable or a secret, and answers with all of its kind. */
export async function answerEntry(
  c: Context<AppEnv>,
  spaceId: string,
  entry: EntryChange,
): Promise<Response> {
  const { actor: by, fleet } = c.var
  const idempotencyKey = readIdempotencyKey(c)
  const note = { spaceId, kind: 'configuration' as const, ...noteOfEntry(entry) }
  const changed = await noteIfBroken(c, note, () => fleet.configure({ by, spaceId, entry, idempotencyKey }))
  const { variables, secrets, complete } = changed
  return entry.kind === 'variable'
    ? c.json<VariablesAnswer>({ success: true, variables, complete })
    : c.json<SecretsAnswer>({ success: true, secrets, complete })
}

/** Requests other hardware or another sleep time, and answers with the updated Space. */
export async function answerHardware(
  c: Context<AppEnv>,
  spaceId: string,
  change: HardwareChange,
): Promise<Response> {
  const { actor: by, fleet } = c.var
  const idempotencyKey = readIdempotencyKey(c)
  const note = { spaceId, kind: 'configuration' as const, ...noteOfHardware(change) }
  const { message, space } = await noteIfBroken(c, note, () =>
    fleet.changeHardware({ by, spaceId, change, idempotencyKey }),
  )
  return c.json<ActionDone>({ success: true, message, space })
}

/** What the Hub offers, and what it costs. */
export async function answerFlavors(c: Context<AppEnv>): Promise<Response> {
  return c.json<FlavorsAnswer>({ success: true, flavors: await c.var.fleet.flavors() })
}

/** What Spaces and accounts cost. */
export async function answerCosts(c: Context<AppEnv>): Promise<Response> {
  return c.json<Costs>({ success: true, ...(await c.var.fleet.costs()) })
}
