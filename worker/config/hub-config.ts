import type { ProblemCode } from '../../shared/wire/problems.ts'
import { newProblem } from '../problems.ts'
import { createReader, type Reader } from './reader.ts'
import { parseNames, parseNamesWithTokens } from './values/account-names.ts'
import { readEndpoints } from './values/endpoints.ts'
import { findFlaw, trimSpaces } from './values/flaws.ts'
import { isToken } from './values/token.ts'
import type { HubVariables } from './variables.ts'

/** An account to manage, and the token for its Spaces. */
export interface AccountConfig {
  username: string
  token: string | null
  tokenSource: 'own' | 'global' | 'none'
}

/** The URLs of the Hub, and the accounts to manage. */
export interface HubConfig {
  /** Base URLs without a trailing slash. The control plane's is null if its variable is wrong. */
  endpoint: string
  spacesEndpoint: string | null
  /** The URL of a Space's app, with the placeholder `{subdomain}`; null if its variable is wrong. */
  appUrl: string | null
  /** Empty if the owner of `ownerToken` is the only account, or if nothing is configured. */
  accounts: AccountConfig[]
  /** The global token, if its owner is the account to manage. */
  ownerToken: string | null
  /** Why the Hub cannot be called at all, naming the variable to set; null if it can be. */
  missing: string | null
  /** Whether `missing` is about HF_ENDPOINT, which also has its own problem. */
  isEndpointWrong: boolean
}

/** Parses the variables for the Hub, and adds each error to `problems`. */
export function parseHubConfig(variables: HubVariables, problems: ProblemCode[] = []): HubConfig {
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
  const endpoints = readEndpoints(read, problems)

  return {
    ...endpoints,
    endpoint: endpoints.endpoint ?? UNUSED_ENDPOINT,
    accounts,
    ownerToken,
    isEndpointWrong: endpoints.endpoint === null,
    missing: findMissing(endpoints.endpoint, accounts.length > 0 || ownerToken !== null),
  }
}

/** Replaces a wrong HF_ENDPOINT. It is never called, because `missing` is set. */
const UNUSED_ENDPOINT = 'https://huggingface.co'

function findMissing(endpoint: string | null, hasAccount: boolean): string | null {
  if (endpoint === null) return 'HF_ENDPOINT is not a URL that can be called.'
  return hasAccount ? null : 'Set HF_USER or HF_API_TOKEN to say whose Spaces to manage.'
}

function toAccount(username: string, own: string | null, globalToken: string | null): AccountConfig {
  if (own) return { username, token: own, tokenSource: 'own' }
  if (globalToken) return { username, token: globalToken, tokenSource: 'global' }
  return { username, token: null, tokenSource: 'none' }
}

function readToken(read: Reader, problems: ProblemCode[]): string | null {
  const value = read('HF_API_TOKEN')
  if (value === null) return null
  const token = trimSpaces(value)
  const flaw = findFlaw(token)
  if (flaw === null && isToken(token)) return token
  problems.push(newProblem(flaw ?? 'token_characters', { variable: 'HF_API_TOKEN' }))
  return null
}
