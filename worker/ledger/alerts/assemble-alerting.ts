import type { LedgerStore, Stored } from '../ledger-store.ts'
import { readWatch } from '../rows/looks-row.ts'
import type { Draft } from '../rules/state/draft.ts'
import { createAlertStore } from './alert-store.ts'
import { createAlertManager } from './manage/manage-alerts.ts'
import { followIncidents } from './rules/follow-incidents.ts'
import { silentIncidents } from './rules/silent-incidents.ts'
import { createAttempts } from './send/attempts.ts'
import { createDispatcher } from './send/dispatcher.ts'

/** Of news that nobody has asked for, so many are kept. */
const MAX_NEWS = 100

const callFetch: typeof fetch = (input, init) => fetch(input, init)

/** Puts together what tells people of incidents. */
export function assembleAlerting(storage: DurableObjectStorage, store: LedgerStore) {
  const alerts = createAlertStore(store.sql)
  let missed: Stored['entries'] = []
  const onNews = ({ entries }: Stored) => {
    missed = [...missed, ...entries].slice(-MAX_NEWS)
  }
  const { attempt } = createAttempts({ store, alerts, fetch: callFetch, onNews })
  const dispatcher = createDispatcher({ storage, store, alerts, attempt })

  /** What a draft means for alerts, to be written in the same transaction. */
  function following(draft: Draft, at: number): () => void {
    const { incidents } = draft.writes()
    if (incidents.length === 0 || alerts.state().alerts.size === 0) return () => undefined
    const [before, after] = [store.state(), draft.state()]
    const opened = incidents.filter(({ id }) => id >= before.nextIncident)
    const writes = followIncidents(alerts.state(), {
      ...{ incidents, after, at },
      opened: new Set(opened.map(({ id }) => id)),
      silent: silentIncidents(before, after, opened),
      everySeconds: readWatch(store.sql).everySeconds,
    })
    return () => alerts.writeThreads(writes)
  }

  /** What has happened since the last call, and nobody was told. */
  function takeNews(): Stored {
    const entries = missed
    missed = []
    return { incidents: [], entries }
  }

  return {
    ...{ alerts, dispatcher, attempt, following, takeNews },
    manager: createAlertManager(store, alerts),
    /** The news with those that nobody was told. */
    withMissedNews: ({ incidents, entries }: Stored): Stored => ({
      incidents,
      entries: [...takeNews().entries, ...entries],
    }),
  }
}
