/*
 * What an integrator would write with a client generated from the document. It is type-checked and
 * run with a new client by generated-client.test.ts; the client is never kept.
 */
import * as client from './client.ts'

client.defaults.baseUrl = process.env.BASE ?? ''
client.defaults.headers = { authorization: `Bearer ${process.env.API_KEY}` }

const listed = await client.listSpaces()
if (listed.status !== 200) throw new Error(listed.data.message)
const ids: string[] = listed.data.spaces.map((space) => space.id)
const names: (string | null)[] = listed.data.accounts.map((account) => account.error?.code ?? null)

const stages = { stage: ['RUNTIME_ERROR', 'BUILD_ERROR'] } satisfies Parameters<typeof client.listSpaces>[0]
const failed = await client.listSpaces(stages)
if (failed.status !== 200) throw new Error(failed.data.message)

const ofAlice = await client.listSpacesOfAccount('alice', { q: 'chat', stage: ['RUNNING'] })
if (ofAlice.status !== 200) throw new Error(ofAlice.data.message)

const one = await client.getSpace('alice', '中文空间')
if (one.status !== 200) throw new Error(one.data.message)

const log = await client.getLog('alice', 'chat', { kind: 'build', tail: 2 })
if (log.status !== 200) throw new Error(log.data.message)
const texts: string[] = log.data.lines.map((line) => line.text)

const incidents = await client.listIncidents({ state: 'open', limit: 1 })
if (incidents.status !== 200) throw new Error(incidents.data.message)
const whole = await client.getHistory({ days: 2 })
if (whole.status !== 200) throw new Error(whole.data.message)
const seconds: number[] = Object.values(whole.data.spaces).flatMap(({ days }) => days.flat())

const acted = await client.restartSpace('alice', 'chat')
if (acted.status !== 200) throw new Error(acted.data.message)

const missing = await client.getSpace('alice', 'no-such-space')
const refused = await client.getInfo({ headers: { authorization: 'Bearer wrong' } })
const noToken = await client.pauseSpace('acme', 'shop')

// @ts-expect-error The compiler finds a stage that the Hub does not have.
const wrong = await client.listSpaces({ stage: ['EXPLODED'] })

console.log(
  JSON.stringify({
    count: ids.length,
    errors: names,
    failed: failed.data.spaces.map(({ stage }) => stage),
    ofAlice: ofAlice.data.spaces.map(({ id }) => id),
    one: one.data.space.title,
    log: [log.data.complete, texts.length, texts[0]?.slice(0, 5)],
    incidents: incidents.data.incidents.length <= 1,
    seconds: seconds.every((count) => count >= 0),
    acted: acted.data.message,
    missing: missing.status === 404 ? missing.data.code : null,
    refused: refused.status === 401 ? refused.data.code : null,
    noToken: noToken.status === 403 ? noToken.data.code : null,
    wrong: wrong.status === 400 ? wrong.data.issues?.map(({ path }) => path) : null,
  }),
)
