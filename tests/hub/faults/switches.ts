import { type Fault, isStreamFault } from './fault.ts'

/** A request, as far as faults are told apart by it. `account` is null for a stranger. */
export interface Asked {
  method: string
  path: string
  search: string
  account: string | null
}

type Switched = { fault: Fault; left: number }

const EVENT_STREAM = /\/(metrics|events|sse|logs\/\w+)$/
const SPACE_PATH = /^\/(?:api\/spaces|v1)\/([^/]+)\/([^/]+)/

/** The faults that are switched on. */
export function createFaultSwitches() {
  const switched = new Map<string, Switched>()
  let lastId = 0

  return {
    /** Switches it on, and gives the id to clear it by. */
    set(fault: Fault): string {
      const id = `fault-${++lastId}`
      switched.set(id, { fault, left: fault.times ?? Number.POSITIVE_INFINITY })
      return id
    },

    /** One fault, or all of them; false where there was none by that id. */
    clear(id?: string): boolean {
      if (id !== undefined) return switched.delete(id)
      switched.clear()
      return true
    },

    list(): { id: string; fault: Fault; left: number | null }[] {
      return [...switched].map(([id, { fault, left }]) => ({
        id,
        fault,
        left: Number.isFinite(left) ? left : null,
      }))
    },

    /** The faults for this request, which counts as one of their `times`. */
    take(asked: Asked): Fault[] {
      const taken: Fault[] = []
      for (const [id, entry] of switched) {
        if (!isMeantFor(entry.fault, asked)) continue
        taken.push(entry.fault)
        entry.left--
        if (entry.left <= 0) switched.delete(id)
      }
      return taken
    },
  }
}

export type FaultSwitches = ReturnType<typeof createFaultSwitches>

function isMeantFor(fault: Fault, { method, path, search, account }: Asked): boolean {
  if (isStreamFault(fault) && !EVENT_STREAM.test(path)) return false
  if (fault.method && fault.method.toUpperCase() !== method) return false
  if (fault.account && fault.account !== (account ?? 'anonymous')) return false
  if (fault.space && fault.space !== spaceIdIn(path)) return false
  if (!fault.route) return true
  return toPattern(fault.route).test(fault.route.includes('?') ? path + search : path)
}

function spaceIdIn(path: string): string | null {
  const [, owner, name] = SPACE_PATH.exec(path) ?? []
  return owner && name ? `${decodeURIComponent(owner)}/${decodeURIComponent(name)}` : null
}

function toPattern(route: string): RegExp {
  const escaped = route.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}
