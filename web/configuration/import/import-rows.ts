import type { EnvEntry, EnvFile } from '../../../shared/env-file/read-env.ts'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import { type NewEntry, newEntry, type Planned, type Present, planChanges } from '../draft/draft.ts'
import { guessKind } from '../draft/find-warnings.ts'

/** What somebody has decided about an entry, by its key. */
export type Choices = Readonly<Record<string, { kind?: EntryKind; isOther?: boolean }>>

/** An entry of the file as it would be added. */
export interface ImportRow {
  entry: NewEntry
  line: number
  /** What other parsers read; null if they agree. */
  otherValue: string | null
  isOther: boolean
  effect: Planned['effect'] | 'same'
}

/** The entries of a file, each with the kind that was chosen or guessed, and what it means for the Space. */
export function toRows({ entries }: EnvFile, choices: Choices, present: Present): ImportRow[] {
  return entries.map((read) => {
    const { isOther = false } = choices[read.key] ?? {}
    const value = isOther ? (read.otherValue ?? read.value) : read.value
    const entry = newEntry({ kind: kindOf(read, choices, present), key: read.key, value })
    const [planned] = planChanges({ edits: {}, deleted: [], added: [entry] }, present)
    const { line, otherValue } = read
    return { entry, line, otherValue, isOther, effect: planned?.effect ?? 'same' }
  })
}

/** What is there already stays what it is. */
function kindOf({ key, value }: EnvEntry, choices: Choices, { variables, secrets }: Present): EntryKind {
  const chosen = choices[key]?.kind
  if (chosen) return chosen
  if (secrets.some((one) => one.key === key)) return 'secret'
  if (variables.some((one) => one.key === key)) return 'variable'
  return guessKind(key, value)
}
