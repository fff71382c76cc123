/*
 * A Space as the Hub lists it (`GET /api/spaces` with `expand`; see `list_spaces` in huggingface_hub's hf_api.py). Lenient on
 * purpose: a malformed field counts as missing, an unknown one is dropped, and no entry can break the list.
 */

import { type Visibility, visibility } from '../../../shared/model/space.ts'
import { isSpaceId } from '../../../shared/model/space-id.ts'
import type { Mask } from '../../mask.ts'
import { type HubRuntime, readRuntime } from './hub-runtime.ts'
import { toEmoji, toFields, toFlag, toList, toNumber, toText, toTime } from './read-field.ts'

const MAX_DESCRIPTION_CHARACTERS = 1_000
const MAX_TAGS = 500

/** The values of `expand`. An unknown one fails the whole list. */
export const EXPAND = [
  ...['author', 'cardData', 'createdAt', 'disabled', 'lastModified', 'likes', 'private', 'runtime'],
  ...['sdk', 'sha', 'subdomain', 'tags', 'usedStorage'],
]

/** A Space as the Hub lists it. Null: the Hub did not say. */
export interface HubSpace {
  id: string
  /** The Hub's `_id`: it stays when the Space is renamed. */
  hubId: string | null
  title: string | null
  emoji: string | null
  description: string | null
  sdk: string | null
  tags: string[]
  likes: number
  visibility: Visibility
  disabled: boolean
  createdAt: string | null
  lastModified: string | null
  sha: string | null
  subdomain: string | null
  host: string | null
  usedStorageBytes: number | null
  runtime: HubRuntime | null
}

/** Parses an entry of the Hub's list. An entry without a usable id is null: it is omitted and counted. */
export function readSpace(entry: unknown, mask: Mask): HubSpace | null {
  const fields = toFields(entry)
  const { id } = fields
  if (typeof id !== 'string' || !isSpaceId(id)) return null
  const card = toFields(fields.cardData)
  const toMaskedText = (value: unknown, maxCharacters?: number) =>
    toText(typeof value === 'string' ? mask(value) : null, maxCharacters)
  return {
    id,
    hubId: toHubId(fields._id),
    title: toMaskedText(card.title) ?? toMaskedText(fields.title),
    emoji: toEmoji(card.emoji) ?? toEmoji(fields.emoji),
    description: toMaskedText(card.short_description, MAX_DESCRIPTION_CHARACTERS),
    sdk: toText(fields.sdk)?.toLowerCase() ?? null,
    tags: (toList(fields.tags) ?? []).slice(0, MAX_TAGS).flatMap((tag) => toMaskedText(tag) ?? []),
    likes: toNumber(fields.likes) ?? 0,
    visibility: toVisibility(fields),
    disabled: toFlag(fields.disabled) ?? false,
    createdAt: toTime(fields.createdAt) ?? timeOfId(fields._id),
    lastModified: toTime(fields.lastModified),
    sha: toText(fields.sha),
    subdomain: toText(fields.subdomain),
    host: toText(fields.host, 500),
    usedStorageBytes: toNumber(fields.usedStorage),
    runtime: readRuntime(fields.runtime, mask),
  }
}

/** A Space that the Hub does not call public counts as private. */
function toVisibility({ visibility: word, private: isPrivate }: ReturnType<typeof toFields>): Visibility {
  const said = visibility.safeParse(toText(word)?.toLowerCase())
  if (said.success && !(said.data === 'public' && isPrivate === true)) return said.data
  return isPrivate === false ? 'public' : 'private'
}

/** A Mongo id. */
function toHubId(id: unknown): string | null {
  return typeof id === 'string' && /^[0-9a-f]{24}$/i.test(id) ? id.toLowerCase() : null
}

/** The first four bytes of a Mongo id are its creation time, for a Space without `createdAt`. */
function timeOfId(value: unknown): string | null {
  const id = toHubId(value)
  if (id === null) return null
  const seconds = Number.parseInt(id.slice(0, 8), 16)
  return seconds === 0 ? null : new Date(seconds * 1000).toISOString()
}
