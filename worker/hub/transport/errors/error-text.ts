import type { Mask } from '../../../mask.ts'
import { toLine, toLines } from '../../vocabulary/plain-text.ts'
import { readText } from '../read-text.ts'

const MAX_CHARACTERS = 300
/** The markup regex is quadratic in its input. */
const MAX_SCANNED_CHARACTERS = 2_000
const MAX_BYTES = 64 * 1024
const MAX_DEPTH = 5
const MAX_WORDS = 20

/** The body of a failed answer. `kind` distinguishes the Hub's own answers from those of a proxy in front of it. */
export interface ErrorText {
  /** Safe to quote; empty if there are none. */
  words: string
  kind: 'json' | 'page' | 'other'
}

/** Reads the body of a failed answer, in every shape that huggingface_hub's `_http.py` knows. A web page is not quoted. */
export async function readErrorText(response: Response, mask: Mask): Promise<ErrorText> {
  const header = response.headers.get('X-Error-Message')
  const body = await readText(response, MAX_BYTES).catch(() => '')
  const data = parseJson(body)
  const kind = data !== undefined ? 'json' : isPage(response, body) ? 'page' : 'other'
  return { words: sanitize(header || joinWords(data), mask), kind }
}

/** The Hub's own words in a parsed answer, safe to quote; empty if there are none. */
export function wordsOf(data: unknown, mask: Mask): string {
  return sanitize(joinWords(data), mask)
}

/** Makes foreign text safe to show and log: short, one line, without markup and tokens. */
export function sanitize(words: string, mask: Mask): string {
  // A colour in the middle of a secret would hide it from the mask.
  const withoutMarkup = mask(toLines(words))
    .slice(0, MAX_SCANNED_CHARACTERS)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
  return (toLine(mask(toLine(withoutMarkup, MAX_SCANNED_CHARACTERS) ?? ''), MAX_CHARACTERS) ?? '').trim()
}

/** Whether an answer is a web page, from a proxy, a firewall or a sign-in rather than the Hub's API. */
export function isPage(response: Response, body: string): boolean {
  if (response.headers.get('Content-Type')?.toLowerCase().includes('html')) return true
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(body.slice(0, 1_000))
}

/** `undefined` if it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function joinWords(data: unknown): string {
  if (typeof data !== 'object' || data === null) return ''
  const objects = Array.isArray(data) ? data.filter((one) => typeof one === 'object') : [data]
  return [...new Set(objects.flatMap((one) => collect(one, 0)))].slice(0, MAX_WORDS).join('. ')
}

/** The sentences of an error, at any nesting depth; those of a list are joined into one. */
function collect(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  if (Array.isArray(value)) {
    const sentences = value.slice(0, MAX_WORDS).flatMap((one) => collect(one, depth + 1))
    return sentences.length > 0 ? [sentences.join('; ')] : []
  }
  const { error, error_description, errors, message, detail } = value as Record<string, unknown>
  return [error, error_description, errors, message, detail].flatMap((one) => collect(one, depth + 1))
}
