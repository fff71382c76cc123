import { looksLikeToken, looksSecret } from '../../../shared/env-file/looks-secret.ts'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import { fitsEntry, isEntryKey } from '../../../shared/model/entry-limits.ts'
import type { Planned, Present } from './draft.ts'

/** What the Hub or we would refuse. */
export type Flaw = 'no-key' | 'bad-key' | 'too-large' | 'doubled'

/** What is probably not meant. */
export type Warning = 'space-at-end' | 'public-secret' | 'static-secret' | 'other-kind'

interface Found {
  flaw: Flaw | null
  warnings: Warning[]
}

interface Surroundings {
  planned: readonly Planned[]
  present: Present
  isStatic: boolean
}

/** What is wrong with a change, and what may be. */
export function checkChange({ entry }: Planned, { planned, present, isStatic }: Surroundings): Found {
  if (entry.change === 'delete') return { flaw: null, warnings: [] }
  const { kind, key, value } = entry
  const same = planned.filter(({ entry: other }) => other.kind === kind && other.key === key)
  const warnings: Warning[] = []
  if (hasSpaceAtEnd(value)) warnings.push('space-at-end')
  if (kind === 'variable' && looksSecret(key, value)) warnings.push('public-secret')
  if (kind === 'secret' && isStatic) warnings.push('static-secret')
  if (isOtherKind(key, kind, present, planned)) warnings.push('other-kind')
  return { flaw: flawOf(key, value) ?? (same.length > 1 ? 'doubled' : null), warnings }
}

function flawOf(key: string, value: string): Flaw | null {
  if (key === '') return 'no-key'
  if (!isEntryKey(key)) return 'bad-key'
  return fitsEntry(value) ? null : 'too-large'
}

/** A private key needs the line break at its end. */
function hasSpaceAtEnd(value: string): boolean {
  if (/^-----BEGIN [^-]+-----\n[\s\S]*\n-----END [^-]+-----\n$/.test(value)) return false
  return value !== value.trim()
}

/** The app gets only one of a variable and a secret with the same name. */
function isOtherKind(key: string, kind: EntryKind, present: Present, planned: readonly Planned[]): boolean {
  const others = kind === 'variable' ? present.secrets : present.variables
  const of = (change: 'set' | 'delete') =>
    planned.some(({ entry }) => entry.change === change && entry.kind !== kind && entry.key === key)
  return of('set') || (others.some((other) => other.key === key) && !of('delete'))
}

/** A guess for something that is imported: a secret, unless it looks harmless. */
export function guessKind(key: string, value: string): EntryKind {
  return looksSecret(key, value) || looksLikeToken(value) ? 'secret' : 'variable'
}
