import * as z from 'zod/mini'
import type { AccountError } from '../../../shared/model/account.ts'
import { type Space, space } from '../../../shared/model/space.ts'
import { ownEntry } from '../../../shared/own-entry.ts'
import { logStoreFailure } from '../../log-lines.ts'
import type { Snapshot } from './snapshot.ts'

const KEY = 'list'
const EVERY_MS = 15 * 60_000
/** A value may have 2 MB, and a character takes at most two bytes. */
const CHUNK_CHARACTERS = 500_000

const index = z.object({
  endpoint: z.string(),
  writtenAt: z.number(),
  chunks: z.number(),
  readAt: z.record(z.string(), z.number()),
})

interface ListMemoryOptions {
  storage: SyncKvStorage
  /** The Hub's base URL: a list kept from another Hub is ignored. */
  endpoint: string
}

/**
 * Keeps one copy of the list in the object's storage, so that the page is not empty if the Hub is down after an eviction. It
 * contains no token.
 */
export function createListMemory({ storage, endpoint }: ListMemoryOptions) {
  const kept = readIndex()
  let writtenAt = kept?.writtenAt ?? 0
  let writtenVersion = -1
  let chunks = kept?.chunks ?? 0
  let names = new Set(Object.keys(kept?.readAt ?? {}))
  let unread: Map<string, Space[]> | null = null

  function readIndex() {
    const parsed = index.safeParse(storage.get(KEY))
    return parsed.success && parsed.data.endpoint === endpoint ? parsed.data : null
  }

  function readSpaces(): Map<string, Space[]> {
    const parts = Array.from({ length: kept?.chunks ?? 0 }, (_, part) =>
      storage.get<string>(`${KEY}:${part}`),
    )
    const all: unknown = JSON.parse(parts.join('') || '[]')
    // An older version of the product may have stored a shape that this one cannot read.
    const spaces = (Array.isArray(all) ? all : []).flatMap((one) => space.safeParse(one).data ?? [])
    return Map.groupBy(spaces, ({ owner }) => owner.toLowerCase())
  }

  function write(snapshot: Snapshot): void {
    if (snapshot.version !== writtenVersion) {
      const text = `[${snapshot
        .entries()
        .map(({ json }) => json)
        .join(',')}]`
      const before = chunks
      chunks = Math.ceil(text.length / CHUNK_CHARACTERS)
      for (let part = 0; part < chunks; part++) {
        storage.put(`${KEY}:${part}`, text.slice(part * CHUNK_CHARACTERS, (part + 1) * CHUNK_CHARACTERS))
      }
      for (let part = chunks; part < before; part++) storage.delete(`${KEY}:${part}`)
    }
    writtenVersion = snapshot.version
    writtenAt = Date.now()
    const readAt = readTimes(snapshot)
    names = new Set(Object.keys(readAt))
    storage.put(KEY, { endpoint, writtenAt, chunks, readAt } satisfies z.infer<typeof index>)
  }

  return {
    /** Stores the list: immediately if it has a new account, else every 15 minutes. */
    keep(snapshot: Snapshot): void {
      const isNew = Object.keys(readTimes(snapshot)).some((name) => !names.has(name))
      if (!isNew && Date.now() - writtenAt < EVERY_MS) return
      try {
        write(snapshot)
      } catch (error) {
        logStoreFailure('keep-list', error)
      }
    },

    /** Restores the kept Spaces of the managed accounts, with their original time. */
    restore(snapshot: Snapshot): void {
      if (kept === null) return
      try {
        unread ??= readSpaces()
        for (const { config, readAt } of snapshot.states()) {
          const name = config.username.toLowerCase()
          const at = ownEntry(kept.readAt, name)
          if (readAt !== null || at === undefined) continue
          const isOperable = (one: Space) => one.operable && config.token !== null
          const spaces = (unread.get(name) ?? []).map((one) => ({ ...one, operable: isOperable(one) }))
          snapshot.restore(config.username, spaces, at, notReadAgain(at))
        }
      } catch (error) {
        logStoreFailure('recall-list', error)
      }
    },
  }
}

export type ListMemory = ReturnType<typeof createListMemory>

function readTimes(snapshot: Snapshot): Record<string, number> {
  const read = snapshot.states().flatMap(({ config, readAt }) => {
    return readAt === null ? [] : [[config.username.toLowerCase(), readAt] as const]
  })
  return Object.fromEntries(read)
}

function notReadAgain(at: number): AccountError {
  const time = new Date(at).toISOString()
  return {
    code: 'hub_timeout',
    message: `Showing the list of ${time}: the Hub has not answered since.`,
  }
}
