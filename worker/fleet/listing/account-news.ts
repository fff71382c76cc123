import type { LiveEvent } from '../../../shared/wire/live.ts'
import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { writeProblems } from '../../problems.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { problemsOf } from '../state/to-account.ts'

type AccountsEvent = Extract<LiveEvent, { type: 'accounts' }>['data']

/**
 * Reports the state of the accounts to viewers, once for all changes of one turn of the event loop. `known` are the problems of
 * the variables that the Fleet reads itself; the Worker, which reads every variable, replaces them.
 */
export function createAccountNews(
  snapshot: Snapshot,
  known: ProblemCode[],
  onNews: (news: AccountsEvent) => void,
) {
  let variableProblems = known
  let isDue = false

  /** The problems of the variables and of the Hub's lists. */
  const problems = () => [...variableProblems, ...problemsOf(snapshot.accounts())]
  const fetchedAt = () => new Date(snapshot.asOf() ?? Date.now()).toISOString()

  function send(): void {
    isDue = false
    onNews({ accounts: snapshot.accounts(), ...writeProblems(problems()), fetchedAt: fetchedAt() })
  }

  return {
    problems,
    fetchedAt,

    setProblems(fromWorker: ProblemCode[]): void {
      variableProblems = fromWorker
    },

    report(): void {
      if (!isDue) queueMicrotask(send)
      isDue = true
    },
  }
}
