import { ALL_ACCOUNTS } from '../../../../shared/model/incident.ts'
import { createMatcher } from '../../../../shared/search/match-search.ts'
import { parseSearch } from '../../../../shared/search/parse-search.ts'
import type { Searchable } from '../../../../shared/search/searchable.ts'
import type { StoredIncident, StoredSpace } from '../../rows/stored.ts'
import { type LedgerState, ownerOf } from '../../rules/state/ledger-state.ts'
import type { StoredAlert } from '../stored-alert.ts'

/** What is not known of a Space that was restored from a backup and not listed since. */
const UNKNOWN = {
  description: null,
  tags: [],
  sdk: null,
  hardware: { current: null, requested: null },
  visibility: 'public',
  operable: true,
  devMode: null,
} as const satisfies Partial<Searchable>

function toSearchable({ id, profile, ...space }: StoredSpace): Searchable {
  const owner = ownerOf(id)
  const { stage, errorMessage, failure, disabled, sha, runtimeSha } = space
  const described = profile ?? { ...UNKNOWN, tags: [], title: id.slice(owner.length + 1) }
  return { ...described, id, owner, stage, errorMessage, failure, disabled, sha, runtimeSha }
}

/**
 * Whether an alert is about what an incident concerns. One of a whole account is in scope if `owner:`, where it is given, names the
 * account: words and other filters say which Spaces, and all of them are concerned.
 */
export function isInScope(
  { scope }: StoredAlert,
  { n, account }: StoredIncident,
  state: LedgerState,
): boolean {
  const query = parseSearch(scope)
  const space = n === null ? undefined : state.spaces.get(n)
  if (space === undefined) {
    const owners = query.filters.owner ?? []
    return (
      account === ALL_ACCOUNTS ||
      owners.length === 0 ||
      owners.some((owner) => owner.toLowerCase() === account.toLowerCase())
    )
  }
  return createMatcher<Searchable>(query, [...state.spaces.values()])(toSearchable(space))
}
