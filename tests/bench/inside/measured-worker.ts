/*
 * Runs inside workerd, around the built Worker: advances its clock, lets the Fleet look or fall asleep on demand, and counts the calls
 * that wake its objects and the rows that they write. It cannot import anything.
 */
type Verb = (...given: unknown[]) => unknown
type Exec = (query: string, ...values: unknown[]) => { rowsWritten: number; one: () => { n: number } }

interface State {
  storage: { sql: { exec: Exec } }
  abort: (why: string) => void
}

/** What a measured object can do besides. */
interface Measured {
  benchLook: () => Promise<void>
  benchSleep: () => Promise<void>
}

interface Environment {
  FLEET: { getByName: (name: string) => Measured }
}

interface Entry {
  fetch: (request: Request, environment: Environment, context: unknown) => Promise<Response>
  scheduled: (controller: unknown, environment: Environment) => Promise<void>
}

type ObjectClass = new (state: State, environment: Environment) => object

interface Built {
  default: Entry
  Fleet: ObjectClass
  Ledger: ObjectClass
}

interface MeasuredWorker {
  Fleet: ObjectClass
  Ledger: ObjectClass
  entry: Pick<Entry, 'fetch'>
}

const CONTROL = '/__bench/'
const realNow = Date.now
let aheadMs = 0
const rows: Record<string, number> = { fleet: 0, ledger: 0 }
let visits: { object: string; at: number; ms: number }[] = []

export function measureWorker({ default: entry, Fleet, Ledger }: Built): MeasuredWorker {
  Date.now = () => realNow() + aheadMs
  return {
    Fleet: measureObject('fleet', Fleet, countAllChanges),
    Ledger: measureObject('ledger', Ledger, countStatements),
    entry: {
      async fetch(request: Request, environment: Environment, context: unknown): Promise<Response> {
        const { pathname, searchParams } = new URL(request.url)
        if (!pathname.startsWith(CONTROL)) return entry.fetch(request, environment, context)
        aheadMs = Number(searchParams.get('ahead') ?? aheadMs)
        return Response.json(await control(pathname.slice(CONTROL.length), entry, environment))
      },
    },
  }
}

async function control(verb: string, entry: Entry, environment: Environment): Promise<object> {
  const fleet = environment.FLEET.getByName('fleet')
  if (verb === 'look') await fleet.benchLook()
  // The object is gone before it can answer.
  if (verb === 'sleep') await fleet.benchSleep().catch(() => {})
  if (verb === 'cron') await entry.scheduled({}, environment)
  if (verb !== 'counts') return {}
  const counts = { rows: { ...rows }, visits }
  visits = []
  return counts
}

function measureObject(
  name: string,
  Built: ObjectClass,
  count: (name: string, state: State) => () => void,
): ObjectClass {
  class MeasuredObject extends Built {
    readonly #state: State
    readonly #count: () => void

    constructor(state: State, environment: Environment) {
      const countNow = count(name, state)
      super(state, environment)
      this.#state = state
      this.#count = countNow
    }

    /** What the platform calls when the alarm is due. */
    async benchLook(): Promise<void> {
      await this.benchVisit(Reflect.get(Built.prototype, 'alarm'), [])
    }

    benchSleep(): void {
      this.#count()
      this.#state.abort('asleep')
    }

    async benchVisit(verb: Verb, given: unknown[]): Promise<unknown> {
      const [at, from] = [Date.now(), realNow()]
      try {
        return await verb.apply(this, given)
      } finally {
        visits.push({ object: name, at, ms: realNow() - from })
        this.#count()
      }
    }
  }
  for (const verb of Object.getOwnPropertyNames(Built.prototype)) {
    const original: unknown = Reflect.get(Built.prototype, verb)
    if (verb === 'constructor' || verb === 'alarm' || typeof original !== 'function') continue
    const value = function (this: MeasuredObject, ...given: unknown[]) {
      return this.benchVisit(original as Verb, given)
    }
    Object.defineProperty(MeasuredObject.prototype, verb, { value })
  }
  return MeasuredObject
}

/** For keys and alarms: SQLite's own number of changed rows, which has no indexes in it. */
function countAllChanges(name: string, { storage }: State): () => void {
  const total = () => storage.sql.exec('SELECT total_changes() AS n').one().n
  let counted = total()
  return () => {
    rows[name] = (rows[name] ?? 0) + total() - counted
    counted = total()
  }
}

/** For statements: the platform's own number for the bill, with indexes. */
function countStatements(name: string, { storage: { sql } }: State): () => void {
  const exec = sql.exec
  sql.exec = (...given) => {
    const cursor = exec.apply(sql, given)
    rows[name] = (rows[name] ?? 0) + cursor.rowsWritten
    return cursor
  }
  return () => {}
}
