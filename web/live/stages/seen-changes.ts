import * as z from 'zod/mini'
import { stage } from '../../../shared/model/stages.ts'
import { readStored, writeStored } from '../../state/stored.ts'

const seenChange = z.object({ id: z.string(), stage, since: z.number() })

/** A change of stage that was seen; `since` is epoch milliseconds. */
export type SeenChange = z.infer<typeof seenChange>

const KEY = 'seen-changes'
/** Longer than a reload. After a longer absence, a stage may have changed and changed back. */
const LONGEST_GAP_MS = 60_000
const kept = z.object({ at: z.number(), seen: z.array(seenChange) })

/** Keeps the seen changes for the next page load of this tab. */
export function keepSeen(seen: SeenChange[], now: number) {
  writeStored('sessionStorage', KEY, JSON.stringify({ at: now, seen }))
}

export function dropSeen() {
  writeStored('sessionStorage', KEY, null)
}

/** The changes seen by the previous page load, if that was a moment ago. */
export function recallSeen(now: number): SeenChange[] {
  try {
    const { at, seen } = kept.parse(JSON.parse(readStored('sessionStorage', KEY) ?? ''))
    return now - at < LONGEST_GAP_MS ? seen : []
  } catch {
    return []
  }
}
