import type { Command } from '../../shared/model/actions.ts'
import type { AccountConfig } from '../config/hub-config.ts'
import { aboutSubject } from './about-subject.ts'
import { readPages } from './list-pages.ts'
import { toHubRequest } from './to-hub-request.ts'
import type { HubCall } from './transport/errors/hub-error.ts'
import type { HubConnection } from './transport/fetch-hub.ts'
import { readJson, sendForJson } from './transport/read-json.ts'
import { spaceUrl } from './transport/space-url.ts'
import { type HubRuntime, readRuntime } from './vocabulary/hub-runtime.ts'
import { EXPAND, type HubSpace, readSpace } from './vocabulary/hub-space.ts'
import { type TokenOwner, toTokenOwner } from './vocabulary/whoami.ts'

const PAGE_SIZE = 500

/** An account's Spaces, and how many entries of the Hub's list could not be used: none is dropped silently. */
export interface HubList {
  spaces: HubSpace[]
  omitted: number
}

/** The Hub's JSON endpoints. Every method throws `HubError`. */
export function createHubClient(connection: HubConnection, endpoint: string) {
  const base = new URL(`${endpoint}/`)
  const toRuntime = (data: unknown) => readRuntime(data, connection.mask)

  return {
    /** Every Space of an account that its token can see, with its runtime. One request per 500 Spaces. */
    async listSpaces(account: AccountConfig): Promise<HubList> {
      const url = listUrl(base, account.username)
      const entries = await aboutSubject(account.username, readPages(connection, url, account))
      return toList(entries.map((entry) => readSpace(entry, connection.mask)))
    },

    /** The owner of a token. The Hub limits this more strictly than other calls: cache the answer. */
    async readOwner(call: HubCall): Promise<TokenOwner> {
      const url = new URL('api/whoami-v2', base)
      return (await aboutSubject(call.username, readJson(connection, url, call, toTokenOwner))).data
    },

    /** `urgent` if an action is waiting for it. */
    async readRuntime(spaceId: string, account: AccountConfig, { urgent = false } = {}): Promise<HubRuntime> {
      const url = spaceUrl(base, spaceId, 'runtime')
      return (await aboutSubject(spaceId, readJson(connection, url, { ...account, urgent }, toRuntime))).data
    },

    /** Sends a command, never more than once. Returns the runtime from the Hub's answer. */
    runCommand(spaceId: string, account: AccountConfig, command: Command): Promise<HubRuntime> {
      const { path, query = {}, ...action } = toHubRequest(command)
      const url = spaceUrl(base, spaceId, path)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      return aboutSubject(spaceId, sendForJson(connection, url, { ...account, ...action }, toRuntime))
    },
  }
}

export type HubClient = ReturnType<typeof createHubClient>

function listUrl(base: URL, author: string): URL {
  const url = new URL('api/spaces', base)
  url.searchParams.set('author', author)
  url.searchParams.set('limit', String(PAGE_SIZE))
  for (const field of EXPAND) url.searchParams.append('expand', field)
  return url
}

/** The Hub's order may change between pages, so a Space can appear twice: the later entry is newer. */
function toList(entries: (HubSpace | null)[]): HubList {
  const spaces = new Map<string, HubSpace>()
  for (const space of entries) if (space) spaces.set(space.id.toLowerCase(), space)
  return { spaces: [...spaces.values()], omitted: entries.filter((entry) => entry === null).length }
}
