import { createSecretFinder, type SecretFinder } from './secret-finder.ts'

/*
 * Removes secrets from foreign text: Hub tokens by their shape, our own secrets by their value. Ordinary words that only begin
 * like a token (`hf_transfer`, `hf_oauth_scopes`) stay, because an error is useless without them.
 */

/** Replaces each secret. */
export const MASKED = '•••'

export type Mask = (text: string) => string

/** A mask that can also say where our own secrets are: a log may have one that is split over two lines. */
export type SecretMask = Mask & SecretFinder

/** Shorter values are more often ordinary words than secrets: masking them would destroy the text. */
const MIN_CHARACTERS = 8
/** A Hub token is recognised by its prefix, even if it is short. */
const MIN_TOKEN_CHARACTERS = 6

const JWT = /eyJ[A-Za-z0-9_-]{12,}(?:\.[A-Za-z0-9_-]*)*/g
const LIKE_TOKEN = /(?:hf|api_org)_[A-Za-z0-9_.-]+/g
/** Tokens of a special kind; the rest may contain separators. */
const SPECIAL = /^(?:api_org_|hf_(?:oauth|jwt|app|s3)_)/

/** Masks every kind of Hub token by its shape, and these secrets by their value, longest first. */
export function createMask(secrets: readonly string[] = []): SecretMask {
  const values = [...new Set(secrets.map((secret) => secret.trim()))].filter(isLongEnough)
  const spellings = new Set(values.flatMap(spellingsOf))
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length)

  const mask: Mask = (text) =>
    maskShapes(longestFirst.reduce((rest, value) => rest.replaceAll(value, MASKED), text))
  return Object.assign(mask, createSecretFinder(longestFirst))
}

/** A secret as it is, as in JSON, and as in a URL: libraries differ in what they encode, and forms write a space as `+`. */
function spellingsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret.toWellFormed())
  const strict = encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return [secret, JSON.stringify(secret).slice(1, -1), encoded, strict, strict.replaceAll('%20', '+')]
}

function isLongEnough(secret: string): boolean {
  return secret.length >= (/^(?:hf|api_org)_/.test(secret) ? MIN_TOKEN_CHARACTERS : MIN_CHARACTERS)
}

function maskShapes(text: string): string {
  const withoutTokens = text.replace(LIKE_TOKEN, (candidate) => {
    const word = candidate.replace(/[_.-]+$/, '')
    return isToken(word) ? MASKED + candidate.slice(word.length) : candidate
  })
  return withoutTokens.replace(JWT, MASKED)
}

function isToken(word: string): boolean {
  const prefix = SPECIAL.exec(word)?.[0]
  const body = word.slice(prefix?.length ?? 'hf_'.length)
  const runs = body.split(/[_.-]+/)
  if (prefix === undefined) return runs.some(isRandom)
  return runs.some(isRatherRandom) || (body.length >= 24 && countKinds(body) === 3)
}

/** Whether letters and digits look random: a long run, or a mixture that nobody writes by hand. */
function isRandom(run: string): boolean {
  if (run.length >= 28) return true
  const kinds = countKinds(run)
  return (run.length >= 20 && kinds >= 2 && /[0-9]/.test(run)) || (run.length >= 14 && kinds === 3)
}

function isRatherRandom(run: string): boolean {
  return run.length >= 20 || (run.length >= 12 && countKinds(run) >= 2)
}

/** How many of lower case, upper case and digits there are. */
function countKinds(text: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(text)).length
}
