import { listSpaces as listHubSpaces } from '@huggingface/hub'
import type * as z from 'zod/mini'
import type { AccountConfig } from '../config/hub-config.ts'
import type { Fetch, HubConnection } from './fetch-hub.ts'
import { type HubCall, HubError } from './hub-error.ts'
import { type HubRuntime, type HubSpace, hubRuntime, hubSpace } from './hub-space.ts'
import { createJsonFetch, postForJson, readJson } from './read-json.ts'
import { type TokenOwner, tokenOwner } from './whoami.ts'

const FIELDS = ['author', 'cardData', 'createdAt', 'disabled', 'runtime', 'sha', 'subdomain', 'tags'] as const
const MAX_SPACES = 20_000
/** Of 500 Spaces each; counted apart, because a page may hold nothing that is a Space. */
const MAX_PAGES = 40

/** The Hub's endpoints that return JSON. Everything here throws `HubError`. */
export function createHubClient(connection: HubConnection, endpoint: string) {
  const base = new URL(`${endpoint}/`)

  return {
    /** Every Space of an account that its token may see, with its runtime: one request for each 500. */
    async listSpaces(account: AccountConfig): Promise<HubSpace[]> {
      const spaces: HubSpace[] = []
      const fetch = limitCalls(createJsonFetch(connection, base, account), MAX_PAGES)
      const entries = listHubSpaces({
        search: { owner: account.username },
        hubUrl: endpoint,
        additionalFields: [...FIELDS],
        fetch,
      })
      try {
        for await (const { updatedAt, ...entry } of entries) {
          const parsed = hubSpace.safeParse({ ...entry, lastModified: toText(updatedAt) })
          if (parsed.success) spaces.push(parsed.data)
          if (spaces.length > MAX_SPACES) throw endless()
        }
      } catch (cause) {
        throw (cause instanceof HubError ? cause : unexpected(cause)).about(account.username)
      }
      return spaces
    },

    /** The owner of a token. The Hub limits this more strictly than the rest: ask once, and keep it. */
    async readOwner(call: HubCall): Promise<TokenOwner> {
      const url = new URL('api/whoami-v2', base)
      return askAbout(call.username, () => readJson(connection, url, call), tokenOwner)
    },

    /** `urgent` where an action waits for it. */
    readRuntime(spaceId: string, account: AccountConfig, { urgent = false } = {}): Promise<HubRuntime> {
      const url = spaceUrl(base, spaceId, 'runtime')
      return askAbout(spaceId, () => readJson(connection, url, account, { urgent }), hubRuntime)
    },

    /** Restarts, also out of PAUSED; `factory` builds anew without the cache. Sent once. */
    restart(spaceId: string, account: AccountConfig, { factory = false } = {}): Promise<HubRuntime> {
      const url = spaceUrl(base, spaceId, 'restart')
      if (factory) url.searchParams.set('factory', 'true')
      return askAbout(spaceId, () => postForJson(connection, url, account), hubRuntime)
    },

    /** Pauses until somebody restarts. Sent once. */
    pause(spaceId: string, account: AccountConfig): Promise<HubRuntime> {
      const url = spaceUrl(base, spaceId, 'pause')
      return askAbout(spaceId, () => postForJson(connection, url, account), hubRuntime)
    },
  }
}

export type HubClient = ReturnType<typeof createHubClient>

/** The URL of one of a Space's endpoints; the id's own characters cannot leave their segment. */
export function spaceUrl(base: URL, spaceId: string, endpoint: string): URL {
  const id = spaceId.split('/').map(encodeURIComponent).join('/')
  return new URL(`api/spaces/${id}/${endpoint}`, base)
}

/** What the Hub answers, checked; what goes wrong names the Space or account that it is about. */
async function askAbout<Schema extends z.ZodMiniType>(
  subject: string,
  ask: () => Promise<unknown>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    const parsed = schema.safeParse(await ask())
    if (parsed.success) return parsed.data
    throw unexpected(parsed.error)
  } catch (error) {
    throw error instanceof HubError ? error.about(subject) : error
  }
}

/** The client follows the Hub's links for as long as there is a next one. */
function limitCalls(fetch: Fetch, most: number): Fetch {
  let calls = 0
  return async (...request) => {
    calls++
    if (calls > most) throw endless()
    return fetch(...request)
  }
}

function endless(): HubError {
  return new HubError('hub_unavailable', 'The Hub’s list has no end.')
}

function unexpected(cause: unknown): HubError {
  return new HubError('hub_unavailable', 'The Hub sent something that is not what it documents.', { cause })
}

function toText(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
