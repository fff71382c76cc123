import * as z from 'zod/mini'
import { SIMPLE_ACTIONS } from '../../shared/model/actions.ts'
import { readStored, writeStored } from '../state/stored.ts'

const KEY = 'settling'

const keptAction = z.object({
  spaceId: z.string(),
  action: z.enum(SIMPLE_ACTIONS),
  isQuiet: z.boolean(),
  moved: z.boolean(),
  acceptedAt: z.number(),
})

/** What must be known of an accepted action to follow it after a reload. `acceptedAt` is epoch milliseconds. */
export type KeptAction = z.infer<typeof keptAction>

export interface SettlingMemory {
  read: () => KeptAction[]
  write: (actions: readonly KeptAction[]) => void
}

/** Keeps the actions that are settling in this tab, so that a reload does not lose their outcome. */
export const tabMemory: SettlingMemory = {
  read() {
    try {
      return z.array(keptAction).parse(JSON.parse(readStored('sessionStorage', KEY) ?? '[]'))
    } catch {
      return []
    }
  },
  write(actions) {
    writeStored('sessionStorage', KEY, actions.length === 0 ? null : JSON.stringify(actions))
  },
}
