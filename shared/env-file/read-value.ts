import type { EnvFlaw } from './env-flaw.ts'

/** A value and how many lines it has; or why it is none. */
export interface ReadValue {
  value: string
  otherValue: string | null
  lines: number
  flaw: EnvFlaw | null
}

const QUOTES = ['"', "'", '`']

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' }

const COMMENT = /^\s*(?:#.*)?$/s

/** Reads what follows `=`; a quoted value may go on in the lines below. */
export function readValue(rest: string, below: readonly string[]): ReadValue {
  const text = rest.trimStart()
  const quote = QUOTES.find((one) => text.startsWith(one))
  return quote === undefined ? readPlain(rest) : readQuoted(text, quote, below)
}

/** `#` begins a comment after white space; some parsers let it begin one anywhere. */
function readPlain(rest: string): ReadValue {
  const comment = /(?:^|\s)#/.exec(rest)
  const value = (comment === null ? rest : rest.slice(0, comment.index)).trim()
  const hash = value.indexOf('#')
  return { value, otherValue: hash < 0 ? null : value.slice(0, hash).trim(), lines: 1, flaw: null }
}

function readQuoted(text: string, quote: string, below: readonly string[]): ReadValue {
  let body = text.slice(1)
  for (let lines = 1; ; lines++) {
    const end = endOf(body, quote)
    if (end >= 0) return toValue(body, end, { quote, lines })
    const next = below[lines - 1]
    // The rest of the file is not swallowed: the other lines are read by themselves.
    if (next === undefined) return { value: '', otherValue: null, lines: 1, flaw: 'open-quote' }
    body += `\n${next}`
  }
}

function endOf(body: string, quote: string): number {
  if (quote !== '"') return body.indexOf(quote)
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\') at++
    else if (body[at] === quote) return at
  }
  return -1
}

function toValue(body: string, end: number, { quote, lines }: { quote: string; lines: number }): ReadValue {
  const inside = body.slice(0, end)
  const flaw = COMMENT.test(body.slice(end + 1)) ? null : 'text-after-quote'
  return { value: quote === '"' ? unescapeText(inside) : inside, otherValue: null, lines, flaw }
}

/** An unknown escape stays as it is written. */
function unescapeText(text: string): string {
  return text.replace(/\\(.)/gs, (written, character: string) => ESCAPES[character] ?? written)
}
