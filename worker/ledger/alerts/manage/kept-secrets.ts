import {
  CHANNELS,
  type ChannelConfig,
  type ChannelKind,
  secretFields,
} from '../../../../shared/channels/channels.ts'

type Fields = { kind: ChannelKind } & Record<string, unknown>

/**
 * The secrets of a channel, for another configuration of the same kind at the same addresses; null for any other. Otherwise whoever
 * may write alerts could have a secret that nobody may read sent to a server of their own.
 */
export function keptSecrets(kept: ChannelConfig | null, next: Fields): Record<string, unknown> | null {
  if (kept === null || kept.kind !== next.kind) return null
  const fields: Record<string, unknown> = { ...kept }
  const addresses = CHANNELS[kept.kind].fields.filter(({ type, isSecret }) => type === 'address' && !isSecret)
  if (addresses.some(({ name }) => (fields[name] ?? null) !== (next[name] ?? null))) return null
  return Object.fromEntries(secretFields(kept.kind).map((name) => [name, fields[name]]))
}

/** The names of secrets that are set, and left out by what is sent. */
export function missingSecrets(kept: ChannelConfig | null, next: Fields): string[] {
  if (kept === null || kept.kind !== next.kind) return []
  const fields: Record<string, unknown> = { ...kept }
  return secretFields(kept.kind).filter((name) => fields[name] !== null && next[name] === undefined)
}
