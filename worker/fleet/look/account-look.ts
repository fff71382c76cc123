import type { SpaceFacts } from '../../ledger/protocol.ts'
import type { AccountLook } from './look-row.ts'

/** An account as it is known now. */
export interface AccountReading {
  username: string
  ok: boolean
  /** When this object last listed its Spaces; null if it never has. */
  readAt: number | null
  errorCode: string | null
  errorMessage: string | null
  /** Null if this object has never listed them. */
  spaces: SpaceFacts[] | null
  /** Of `spaces`. */
  digest: string | null
}

interface LookTime {
  now: number
  /** Longer than this without a reading is a gap. */
  maxGapMs: number
}

/** Also counts while the looks are switched off. */
export const SHORTEST_INTERVAL_S = 60
const LOOKS_OF_GAP = 3
/** More are joined, oldest first. */
const MAX_GAPS = 50

const NEVER_SEEN: Omit<AccountLook, 'username'> = {
  readAt: null,
  unchangedAt: null,
  knownUntil: null,
  failingSince: null,
  errorCode: null,
  knownError: null,
  digest: null,
  gaps: [],
}

/** A gap is more than three looks, by the longer of the intervals that were and are in force. 0: off. */
export function maxGapMs(everySecondsBefore: number, everySeconds: number): number {
  return LOOKS_OF_GAP * 1000 * Math.max(SHORTEST_INTERVAL_S, everySecondsBefore, everySeconds)
}

/** What is known of an account after another look, which may have read it or not. */
export function advanceAccount(
  before: AccountLook | undefined,
  reading: AccountReading,
  { now, maxGapMs: longest }: LookTime,
): AccountLook {
  const known = before ?? { ...NEVER_SEEN, username: reading.username }
  const isRead = reading.readAt !== null && reading.readAt > (known.readAt ?? 0)
  const readAt = isRead ? reading.readAt : known.readAt
  const isUnchanged = isRead && reading.digest !== null && reading.digest === known.digest
  return {
    ...known,
    username: reading.username,
    readAt,
    unchangedAt: isUnchanged ? readAt : known.unchangedAt,
    failingSince: reading.ok ? null : (known.failingSince ?? now),
    errorCode: reading.ok ? null : reading.errorCode,
    ...measureGap(known, isRead ? reading.readAt : null, { now, maxGapMs: longest }),
  }
}

/** The gap since the last reading grows until the next one, and ends with it. */
function measureGap(
  { readAt, knownUntil, gaps }: AccountLook,
  readNowAt: number | null,
  { now, maxGapMs: longest }: LookTime,
): Pick<AccountLook, 'knownUntil' | 'gaps'> {
  const until = readNowAt ?? now
  const from = knownUntil ?? readAt
  const isOpen = readAt !== null && from !== null && from > readAt
  const isGap = readAt !== null && (isOpen || until - readAt > longest)
  if (!isGap || from === null || until <= from) return { knownUntil: readNowAt ?? knownUntil, gaps }
  return { knownUntil: until, gaps: joinGaps([...gaps, { from, to: until }]) }
}

function joinGaps(gaps: AccountLook['gaps']): AccountLook['gaps'] {
  const joined: AccountLook['gaps'] = []
  for (const gap of gaps) {
    const last = joined.at(-1)
    if (last && gap.from <= last.to) last.to = Math.max(last.to, gap.to)
    else joined.push({ ...gap })
  }
  const [first, second, ...rest] = joined
  if (joined.length <= MAX_GAPS || !first || !second) return joined
  return [{ from: first.from, to: second.to }, ...rest]
}

/** The account after the Ledger has accepted this reading of it. */
export function acknowledge(account: AccountLook, { spaces, digest }: AccountReading): AccountLook {
  return {
    ...account,
    knownError: account.errorCode,
    gaps: [],
    ...(spaces !== null && { digest, unchangedAt: account.readAt }),
  }
}
