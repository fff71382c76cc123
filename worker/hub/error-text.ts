import * as z from 'zod/mini'
import { readText } from './read-text.ts'

const MAX_CHARACTERS = 300
/** Looking for markup costs the square of this. */
const MOST_LOOKED_AT = 2_000
const MAX_BYTES = 64 * 1024

const text = z.string()
const errorBody = z.object({
  error: z.optional(z.union([text, z.array(text), z.object({ message: text })])),
  error_description: z.optional(text),
  errors: z.optional(z.array(z.object({ message: text }))),
  message: z.optional(text),
})

/**
 * The Hub's own words for a failure, safe to quote: short, one line, no markup, no token. Empty where it
 * gave none. All shapes of huggingface_hub's `_http.py` are understood; an HTML page is not quoted.
 */
export async function readErrorText(response: Response, token: string | null): Promise<string> {
  const header = response.headers.get('X-Error-Message')
  const body = await readText(response, MAX_BYTES).catch(() => '')
  return sanitize(header || textOf(body), token)
}

function textOf(body: string): string {
  try {
    return flatten(errorBody.parse(JSON.parse(body)))
  } catch {
    return ''
  }
}

function flatten({ error, error_description, errors, message }: z.infer<typeof errorBody>): string {
  const main = typeof error === 'string' ? error : Array.isArray(error) ? error.join('; ') : error?.message
  return [main, error_description, errors?.map((one) => one.message).join('; '), message]
    .filter(Boolean)
    .join('. ')
}

/** Words from outside, fit to be shown and logged: short, one line, no markup, no token. */
export function sanitize(words: string, token: string | null): string {
  const withoutToken = token ? words.replaceAll(token, '…') : words
  return withoutToken
    .replace(/hf_[A-Za-z0-9]{8,}/g, '…')
    .slice(0, MOST_LOOKED_AT)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_CHARACTERS)
}
