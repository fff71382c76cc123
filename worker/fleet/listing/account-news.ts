import type { LiveEvent } from '../../../shared/live.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { problemsOf } from '../state/to-account.ts'

type News = Extract<LiveEvent, { type: 'accounts' }>['data']

/**
 * Tells viewers how the accounts stand, once for all that changes at a time. `known` are the problems with the variables,
 * as far as the Fleet reads them; the Worker, which reads them all, hands in its own.
 */
export function createAccountNews(snapshot: Snapshot, known: string[], onNews: (news: News) => void) {
  let ofVariables = known
  let isDue = false

  /** What is wrong with the variables and with the Hub's lists. */
  const problems = () => [...ofVariables, ...problemsOf(snapshot.accounts())]
  const fetchedAt = () => new Date(snapshot.asOf() ?? Date.now()).toISOString()

  function send(): void {
    isDue = false
    onNews({ accounts: snapshot.accounts(), problems: problems(), fetchedAt: fetchedAt() })
  }

  return {
    problems,
    fetchedAt,

    setProblems(ofWorker: string[]): void {
      ofVariables = ofWorker
    },

    tell(): void {
      if (!isDue) queueMicrotask(send)
      isDue = true
    },
  }
}
