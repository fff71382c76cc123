import type { EnvFlaw } from './env-flaw.ts'
import { type ReadValue, readValue } from './read-value.ts'

export interface EnvEntry {
  key: string
  value: string
  /** The number of its first line, from 1. */
  line: number
  /** What other common parsers make of it, if that differs: someone has to choose. */
  otherValue: string | null
}

export interface EnvFile {
  /** In the order of the file, each key once: the last one counts. */
  entries: EnvEntry[]
  /** The lines that were not understood. Their contents are not repeated: they may be secrets. */
  flaws: { line: number; flaw: EnvFlaw }[]
  /** Keys that are there more than once, with all their lines. */
  doubled: { key: string; lines: number[] }[]
}

/** What the Hub accepts as the name of a variable or a secret. */
export const ENV_NAME = /^[a-zA-Z][_a-zA-Z0-9]*$/

/** No name is longer; a line of a private key is. */
const MAX_NAME = 40

const PEM = /^-----BEGIN /

/**
 * Reads a `.env` file. The rules: one `KEY=value` a line, `export` before it is ignored, white space around both is, too. A comment begins a line with `#`, or follows
 * white space. A value in double quotes may span lines and has escapes (`\n`, `\r`, `\t`, `\"`, `\\`, `\$`); in single quotes or backticks it is
 * taken as it is. Nothing is expanded. A byte order mark and any line endings are fine.
 */
export function readEnv(text: string): EnvFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const found: EnvEntry[] = []
  const flaws: EnvFile['flaws'] = []
  let at = 0
  while (at < lines.length) {
    const line = at + 1
    const read = readLine(lines, at)
    at += read.lines
    if (read.kind === 'entry') found.push({ ...read.entry, line })
    if (read.kind === 'flaw') flaws.push({ line, flaw: read.flaw })
  }
  return { entries: lastOfEach(found), flaws, doubled: findDoubled(found) }
}

type ReadLine = { lines: number } & (
  | { kind: 'nothing' }
  | { kind: 'flaw'; flaw: EnvFlaw }
  | { kind: 'entry'; entry: Omit<EnvEntry, 'line'> }
)

function readLine(lines: readonly string[], at: number): ReadLine {
  const line = (lines[at] ?? '').trim()
  if (line === '' || line.startsWith('#')) return { kind: 'nothing', lines: 1 }
  const [, key = '', rest] = /^(?:export\s+)?([^=]*?)\s*(?:=(.*))?$/s.exec(line) ?? []
  if (rest === undefined) return { kind: 'flaw', flaw: 'no-equals', lines: 1 }
  const flaw = flawOfName(key)
  if (flaw !== null) return { kind: 'flaw', flaw, lines: 1 }
  if (PEM.test(rest.trim())) return { kind: 'flaw', flaw: 'unquoted-pem', lines: countPem(lines, at) }
  return toEntry(key, readValue(rest, lines.slice(at + 1)))
}

function flawOfName(key: string): EnvFlaw | null {
  if (key.length > MAX_NAME) return 'long-name'
  return ENV_NAME.test(key) ? null : 'bad-name'
}

function toEntry(key: string, read: ReadValue): ReadLine {
  if (read.flaw !== null) return { kind: 'flaw', flaw: read.flaw, lines: read.lines }
  const { value, otherValue, lines } = read
  return { kind: 'entry', entry: { key, value, otherValue }, lines }
}

/** The lines of a key that nobody has quoted: none of them is a name, whatever it looks like. */
function countPem(lines: readonly string[], at: number): number {
  const end = lines.findIndex((line, index) => index > at && line.includes('-----END '))
  return end < 0 ? lines.length - at : end - at + 1
}

function lastOfEach(found: readonly EnvEntry[]): EnvEntry[] {
  const last = new Map(found.map((entry) => [entry.key, entry]))
  return found.filter((entry) => last.get(entry.key) === entry)
}

function findDoubled(found: readonly EnvEntry[]): EnvFile['doubled'] {
  return [...Map.groupBy(found, ({ key }) => key)]
    .filter(([, entries]) => entries.length > 1)
    .map(([key, entries]) => ({ key, lines: entries.map(({ line }) => line) }))
}
