import { Hono } from 'hono'
import * as z from 'zod/mini'
import { fault } from '../faults/fault.ts'
import type { Hub } from '../hub.ts'
import { describeControls } from './help.ts'

/** The switches of the simulated Hub itself. The real Hub has none of this. */
export function createControlApp(hub: Hub) {
  const app = new Hono()
    .basePath('/__hub')
    .get('/', (c) => c.text(describeControls(new URL(c.req.url).origin, hub)))
    .get('/faults', (c) => c.json(hub.faults.list()))
    .post('/faults', async (c) => {
      const wanted = fault.parse(await c.req.json())
      return c.json({ id: hub.faults.set(wanted), fault: wanted }, 201)
    })
    .delete('/faults', (c) => c.json({ cleared: hub.faults.clear() }))
    .delete('/faults/:id', (c) => {
      const cleared = hub.faults.clear(c.req.param('id'))
      return c.json({ cleared }, cleared ? 200 : 404)
    })
    .post('/spaces/:owner/:name/stage', async (c) => {
      const id = `${c.req.param('owner')}/${c.req.param('name')}`
      const { stage, errorMessage } = stageChange.parse(await c.req.json())
      if (!hub.spaces.has(id)) return c.json({ error: `No Space ${id}` }, 404)
      hub.setStage(id, stage, errorMessage === undefined ? {} : { errorMessage })
      return c.json({ id, stage })
    })
    .post('/spaces/:owner/:name/add', async (c) => {
      const text = await c.req.text()
      const given = z.record(z.string(), z.unknown()).parse(text === '' ? {} : JSON.parse(text))
      const space = hub.addSpace({ ...given, id: `${c.req.param('owner')}/${c.req.param('name')}` })
      return c.json({ id: space.id }, 201)
    })
    .post('/spaces/:owner/:name/rename/:to', (c) => {
      const { owner, name, to } = c.req.param()
      hub.renameSpace(`${owner}/${name}`, `${owner}/${to}`)
      return c.json({ id: `${owner}/${to}` })
    })
    .delete('/spaces/:owner/:name', (c) => {
      const id = `${c.req.param('owner')}/${c.req.param('name')}`
      const known = hub.spaces.has(id)
      hub.removeSpace(id)
      return c.json({ removed: known }, known ? 200 : 404)
    })
    .on(['PUT', 'POST'], '/spaces/:owner/:name/logs/:kind{run|build}', async (c) => {
      const id = `${c.req.param('owner')}/${c.req.param('name')}`
      const kind = c.req.param('kind') === 'build' ? 'build' : 'run'
      const entries = logEntries.parse(await c.req.json())
      if (c.req.method === 'PUT') hub.setLog(id, kind, entries)
      else hub.appendLog(id, kind, entries)
      return c.json({ entries: entries.length })
    })
    .post('/tokens/:name/:verb{revoke|restore}', (c) => {
      const tokens = findTokens(hub, c.req.param('name'))
      const isRevoked = c.req.param('verb') === 'revoke'
      for (const token of tokens) isRevoked ? hub.revokeToken(token) : hub.restoreToken(token)
      return c.json({ tokens: tokens.length, revoked: isRevoked }, tokens.length > 0 ? 200 : 404)
    })
    .post('/accounts/:from/rename/:to', (c) => {
      const isForgotten = c.req.query('forgotten') === 'true'
      hub.renameAccount(c.req.param('from'), c.req.param('to'), { isForgotten })
      return c.json({ name: c.req.param('to'), isForgotten })
    })
    .patch('/accounts/:name', async (c) => {
      const name = c.req.param('name')
      const account = hub.accounts.find((one) => one.name === name)
      const change = accountChange.parse(await c.req.json())
      if (!account) return c.json({ error: `No account ${name}` }, 404)
      Object.assign(account, change)
      return c.json({ name, ...change })
    })
    .get('/spaces/:owner/:name/configuration', (c) => {
      const { owner, name } = c.req.param()
      const space = hub.spaces.get(`${owner}/${name}`)
      if (!space) return c.json({ error: `No Space ${owner}/${name}` }, 404)
      return c.json({ variables: [...space.variables.keys()], secrets: [...space.secrets.keys()] })
    })
    .put('/rate-limit', async (c) => {
      const { quota } = z.strictObject({ quota: z.nullable(z.int()) }).parse(await c.req.json())
      hub.setRateLimit(quota ?? undefined)
      return c.json({ quota })
    })
    .get('/calls', (c) => c.json(hub.calls))
    .delete('/calls', (c) => {
      hub.clearCalls()
      return c.json({ cleared: true })
    })
    .get('/visits', (c) => c.json(hub.visits))
    .delete('/visits', (c) => {
      hub.visits.splice(0)
      return c.json({ cleared: true })
    })
    .get('/receivers', (c) => c.json(hub.arrivals))
    .delete('/receivers', (c) => {
      hub.arrivals.splice(0)
      return c.json({ cleared: true })
    })
    .get('/streams', (c) => c.json(hub.openStreams()))
    .delete('/streams', (c) => {
      hub.endStreams(c.req.query('space'))
      return c.json({ ended: true })
    })

  app.notFound((c) => c.text(`No such switch. GET ${new URL(c.req.url).origin}/__hub lists them.\n`, 404))
  app.onError((error, c) => c.json({ error: error.message }, error instanceof z.core.$ZodError ? 422 : 400))
  return app
}

const logEntries = z.array(z.strictObject({ data: z.string(), timestamp: z.string() }))
const accountChange = z.strictObject({
  canPay: z.optional(z.boolean()),
  paymentStatus: z.optional(z.int()),
  cpuLimit: z.optional(z.nullable(z.int())),
  noCapacity: z.optional(z.array(z.string())),
  quotaReached: z.optional(z.boolean()),
})
const stageChange = z.strictObject({ stage: z.string(), errorMessage: z.optional(z.string()) })

/** A single token, or all tokens of the account with this name. */
function findTokens(hub: Hub, name: string): string[] {
  const all = hub.accounts.flatMap((account) => account.tokens.map(({ value }) => ({ value, account })))
  return all.filter(({ value, account }) => value === name || account.name === name).map(({ value }) => value)
}
