import * as z from 'zod/mini'
import type { Fault } from '../../hub/faults/fault.ts'
import { postJson } from '../../support/post-json.ts'
import { forkScript } from './fork-script.ts'
import { type HubSetup, nameAccounts } from './hub-setup.ts'

const calls = z.array(z.object({ method: z.string(), path: z.string(), at: z.number() }))
const streams = z.array(z.object({ spaceId: z.string() }))

export interface BenchHub {
  url: string
  /** The product's variables for this Hub. */
  variables: Record<string, string>
  /** A header that lets a caller read as the first account. */
  authorization: string
  readCalls: () => Promise<z.infer<typeof calls>>
  clearCalls: () => Promise<void>
  countStreams: () => Promise<number>
  setFault: (fault: Fault) => Promise<void>
  clearFaults: () => Promise<void>
  close: () => Promise<void>
}

/** Starts the simulated Hub in its own process. */
export async function startHub(setup: HubSetup): Promise<BenchHub> {
  const script = await forkScript('./hub-process.ts', JSON.stringify(setup))
  const { url } = z.object({ url: z.string() }).parse(script.hello)
  const owners = nameAccounts(setup.accounts)
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}/__hub${path}`)).json()

  return {
    url,
    variables: {
      HF_USER: owners.map(({ name, token }) => `${name}:${token}`).join(','),
      HF_ENDPOINT: url,
      HF_SPACES_ENDPOINT: url,
    },
    authorization: `Bearer ${owners[0]?.token}`,
    readCalls: async () => calls.parse(await read('/calls')),
    clearCalls: async () => void (await fetch(`${url}/__hub/calls`, { method: 'DELETE' })),
    setFault: async (fault) => void (await fetch(`${url}/__hub/faults`, postJson(fault))),
    clearFaults: async () => void (await fetch(`${url}/__hub/faults`, { method: 'DELETE' })),
    countStreams: async () => streams.parse(await read('/streams')).length,
    close: script.end,
  }
}
