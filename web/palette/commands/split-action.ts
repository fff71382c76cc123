import { type Action, listActions } from '../../../shared/actions.ts'
import { foldText } from '../../../shared/search-text.ts'

/** "restart weather" is an action and what to look for. Null if the first word is not an action's. */
export function splitAction(
  query: string,
  labelOf: (action: Action) => string,
): { action: Action; rest: string } | null {
  const [first = '', ...rest] = query.trim().split(/\s+/)
  const word = foldText(first)
  const action = listActions().find((candidate) => [candidate, foldText(labelOf(candidate))].includes(word))
  return action && rest.length > 0 ? { action, rest: rest.join(' ') } : null
}
