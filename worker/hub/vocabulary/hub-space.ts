/*
 * The Hub's own words for a Space (`GET /api/spaces` with `expand`; see `list_spaces` in huggingface_hub's hf_api.py). Loose on
 * purpose: an odd field counts as not sent, an unknown one is dropped, and nothing breaks a list.
 */

import { type Visibility, visibility } from '../../../shared/model/space.ts'
import { isSpaceId } from '../../../shared/model/space-id.ts'
import type { Mask } from '../../mask.ts'
import { type HubRuntime, readRuntime } from './hub-runtime.ts'
import { toEmoji, toFields, toFlag, toList, toNumber, toText, toTime } from './read-field.ts'

const MAX_DESCRIPTION_CHARACTERS = 1_000
const MAX_TAGS = 500

/** What `expand` may ask for; a word that the Hub does not know fails the whole list. */
export const EXPAND = [
  ...['author', 'cardData', 'createdAt', 'disabled', 'lastModified', 'likes', 'private', 'runtime'],
  ...['sdk', 'sha', 'subdomain', 'tags', 'usedStorage'],
]

/** What the Hub says of a Space. Null is what it did not say. */
export interface HubSpace {
  id: string
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

/** Reads an entry of the Hub's list; null if it has no usable id: it is then omitted and counted. */
export function readSpace(entry: unknown, mask: Mask): HubSpace | null {
  const fields = toFields(entry)
  const { id } = fields
  if (typeof id !== 'string' || !isSpaceId(id)) return null
  const card = toFields(fields.cardData)
  const say = (value: unknown, most?: number) => toText(typeof value === 'string' ? mask(value) : null, most)
  return {
    id,
    title: say(card.title) ?? say(fields.title),
    emoji: toEmoji(card.emoji) ?? toEmoji(fields.emoji),
    description: say(card.short_description, MAX_DESCRIPTION_CHARACTERS),
    sdk: toText(fields.sdk)?.toLowerCase() ?? null,
    tags: (toList(fields.tags) ?? []).slice(0, MAX_TAGS).flatMap((tag) => say(tag) ?? []),
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

/** Visibility is not guessed: a Space that the Hub does not call public counts as private. */
function toVisibility({ visibility: word, private: isPrivate }: ReturnType<typeof toFields>): Visibility {
  const said = visibility.safeParse(toText(word)?.toLowerCase())
  if (said.success && !(said.data === 'public' && isPrivate === true)) return said.data
  return isPrivate === false ? 'public' : 'private'
}

/** The time that the first four bytes of a Mongo id hold, for a Space that comes without `createdAt`. */
function timeOfId(id: unknown): string | null {
  if (typeof id !== 'string' || !/^[0-9a-f]{24}$/i.test(id)) return null
  const seconds = Number.parseInt(id.slice(0, 8), 16)
  return seconds === 0 ? null : new Date(seconds * 1000).toISOString()
}
