import { type Fault, isStreamFault } from './fault.ts'

/** The parts of a request that faults match. `account` is null for an anonymous caller. */
export interface RequestFacts {
  method: string
  path: string
  search: string
  account: string | null
  /** The Space, if the path does not name it. */
  space?: string
}

type Switched = { fault: Fault; left: number }

const EVENT_STREAM = /\/(metrics|events|sse|logs\/\w+)$/
const APP = /^\/apps\//
const LOG = /\/logs\/\w+$/
const SPACE_PATH = /^\/(?:api\/spaces|v1)\/([^/]+)\/([^/]+)/

export function createFaultSwitches() {
  const switched = new Map<string, Switched>()
  let lastId = 0

  return {
    /** Turns it on, and returns the id to clear it with. */
    set(fault: Fault): string {
      const id = `fault-${++lastId}`
      switched.set(id, { fault, left: fault.times ?? Number.POSITIVE_INFINITY })
      return id
    },

    /** Clears one fault, or all of them; false if there was none with that id. */
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

    /** The faults for this request, which counts towards their `times`. */
    take(request: RequestFacts): Fault[] {
      const taken: Fault[] = []
      for (const [id, entry] of switched) {
        if (!isMeantFor(entry.fault, request)) continue
        taken.push(entry.fault)
        entry.left--
        if (entry.left <= 0) switched.delete(id)
      }
      return taken
    },
  }
}

export type FaultSwitches = ReturnType<typeof createFaultSwitches>

function isMeantFor(fault: Fault, { method, path, search, account, space }: RequestFacts): boolean {
  if (fault.kind.startsWith('app-') !== APP.test(path)) return false
  if (isStreamFault(fault) && !EVENT_STREAM.test(path)) return false
  if (fault.kind.startsWith('log-') && !LOG.test(path)) return false
  if (fault.method && fault.method.toUpperCase() !== method) return false
  if (fault.account && fault.account !== (account ?? 'anonymous')) return false
  if (fault.space && fault.space !== (space ?? spaceIdIn(path))) return false
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
