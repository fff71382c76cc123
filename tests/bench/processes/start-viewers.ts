import * as z from 'zod/mini'
import { forkScript } from './fork-script.ts'
import type { Workerd } from './start-workerd.ts'
import { type Delivery, delivery, type ViewerCommand } from './viewer-commands.ts'

const statuses = z.array(z.literal(200))

export interface Viewers {
  /** Opens this many streams that all read the same Spaces. */
  open: (workerd: Workerd, count: number, ids: string[]) => Promise<void>
  /** Opens one stream for each address. */
  openEach: (urls: string[], authorization: string) => Promise<void>
  measure: (counting: Omit<Extract<ViewerCommand, { do: 'measure' }>, 'do'>) => Promise<Delivery>
  /** Breaks the oldest connections. */
  leave: (count: number) => Promise<void>
  end: () => Promise<void>
}

/** Starts a process with viewers. */
export async function startViewers(): Promise<Viewers> {
  const script = await forkScript('./viewer-process.ts')
  const ask = (command: ViewerCommand) => script.ask(command)
  const openEach = async (urls: string[], authorization: string) =>
    void statuses.parse(await ask({ do: 'open', urls, authorization }))

  return {
    open({ url, session }, count, ids) {
      const address = `${url}/api/proxy/live-metrics-stream?instances=${ids.join(',')}`
      return openEach(Array(count).fill(address), session.authorization)
    },
    openEach,
    measure: async (counting) => delivery.parse(await ask({ do: 'measure', ...counting })),
    leave: async (count) => void (await ask({ do: 'leave', count })),
    end: script.end,
  }
}
