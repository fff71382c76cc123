import * as z from 'zod/mini'
import { stage } from '../../../shared/model/stages.ts'
import { readStored, writeStored } from '../../state/stored.ts'

const seenChange = z.object({ id: z.string(), stage, since: z.number() })

/** A Space whose change of stage was seen; `since` is epoch milliseconds. */
export type SeenChange = z.infer<typeof seenChange>

const KEY = 'seen-changes'
/** A reload takes no longer; after a longer absence a stage may have come, gone and come again. */
const LONGEST_GAP_MS = 60_000
const kept = z.object({ at: z.number(), seen: z.array(seenChange) })

/** Keeps what was seen for the next page of this tab. */
export function keepSeen(seen: SeenChange[], now: number) {
  writeStored('sessionStorage', KEY, JSON.stringify({ at: now, seen }))
}

export function dropSeen() {
  writeStored('sessionStorage', KEY, null)
}

/** What the page before this one has seen, if that was a moment ago. */
export function recallSeen(now: number): SeenChange[] {
  try {
    const { at, seen } = kept.parse(JSON.parse(readStored('sessionStorage', KEY) ?? ''))
    return now - at < LONGEST_GAP_MS ? seen : []
  } catch {
    return []
  }
}
