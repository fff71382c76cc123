import type { Variables } from '../env.ts'
import { parseNames, parseNamesWithTokens } from './account-names.ts'
import { createReader, type Reader } from './reader.ts'
import { isToken } from './token.ts'

/** An account to manage, and the token that its Spaces are listed and operated with. */
export interface AccountConfig {
  username: string
  token: string | null
  tokenSource: 'own' | 'global' | 'none'
}

/** Where the Hub is and whose Spaces are managed. */
export interface HubConfig {
  /** Base URLs without a trailing slash. The control plane's is null where its variable is wrong. */
  endpoint: string
  spacesEndpoint: string | null
  /** Empty where `ownerToken`'s owner is the only account, or nothing is configured. */
  accounts: AccountConfig[]
  /** The global token when it alone says which account to manage. */
  ownerToken: string | null
  /** Why the Hub cannot be called at all, naming the variable to set; null where it can be. */
  missing: string | null
}

const ENDPOINT = 'https://huggingface.co'
const SPACES_ENDPOINT = 'https://api.hf.space'

/** Reads the variables that concern the Hub, and adds a sentence to `problems` for each thing wrong. */
export function parseHubConfig(variables: Variables, problems: string[] = []): HubConfig {
  const read = createReader(variables, problems)
  const globalToken = readToken(read, problems)
  const own = parseNamesWithTokens('HF_USER', read('HF_USER'), problems)
  const listed = parseNames('HF_USERNAMES', read('HF_USERNAMES'), problems)
  const names = listed.length > 0 ? listed : own.map((entry) => entry.username)
  const ownTokens = new Map(own.map(({ username, token }) => [username.toLowerCase(), token]))
  const accounts = names.map((name) =>
    toAccount(name, ownTokens.get(name.toLowerCase()) ?? null, globalToken),
  )
  const ownerToken = names.length === 0 ? globalToken : null
  const endpoint = readUrl(read, 'HF_ENDPOINT', ENDPOINT, problems)

  return {
    endpoint: endpoint ?? ENDPOINT,
    spacesEndpoint: readUrl(read, 'HF_SPACES_ENDPOINT', SPACES_ENDPOINT, problems),
    accounts,
    ownerToken,
    missing: findMissing(endpoint, accounts.length > 0 || ownerToken !== null),
  }
}

function findMissing(endpoint: string | null, hasAccount: boolean): string | null {
  if (endpoint === null) return 'HF_ENDPOINT is not a URL that can be called.'
  return hasAccount ? null : 'Set HF_USER or HF_API_TOKEN to say whose Spaces to manage.'
}

function toAccount(username: string, own: string | null, globalToken: string | null): AccountConfig {
  if (own) return { username, token: own, tokenSource: 'own' }
  if (globalToken) return { username, token: globalToken, tokenSource: 'global' }
  return { username, token: null, tokenSource: 'none' }
}

function readToken(read: Reader, problems: string[]): string | null {
  const token = read('HF_API_TOKEN')?.trim() ?? null
  if (token === null || isToken(token)) return token
  problems.push('HF_API_TOKEN has characters that no token has, so it is left out.')
  return null
}

type EndpointName = 'HF_ENDPOINT' | 'HF_SPACES_ENDPOINT'

function readUrl(read: Reader, name: EndpointName, fallback: string, problems: string[]): string | null {
  const value = read(name)?.trim() ?? fallback
  const url = URL.parse(value)
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash) {
    return url.href.replace(/\/+$/, '')
  }
  problems.push(`${name} is not an http(s) URL without user, query and fragment, so it is not used.`)
  return null
}
