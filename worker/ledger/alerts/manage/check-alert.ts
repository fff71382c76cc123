import { CHANNELS, type ChannelConfig } from '../../../../shared/channels/channels.ts'
import { checkReceiver, type Place, RECEIVER_WORDS } from '../../../../shared/channels/check-receiver.ts'
import { configSchema } from '../../../../shared/channels/config-schema.ts'
import { findUnknownFilters, parseSearch } from '../../../../shared/search/parse-search.ts'
import type { AlertInput, ChannelInput } from '../../../../shared/wire/alerts.ts'
import type { Issue } from '../../../../shared/wire/errors.ts'
import { AppError } from '../../../errors.ts'
import { isZone } from '../rules/quiet-hours.ts'
import { keptSecrets, missingSecrets } from './kept-secrets.ts'

const MAX_MESSAGE = 300

/**
 * The channel of an alert that was sent, with the secrets that are kept. Throws `invalid_request`, with an issue for each field, if the
 * alert cannot be as it is meant.
 */
export function checkAlert(input: AlertInput, kept: ChannelConfig | null, place: Place): ChannelConfig {
  const { channel, issues } = readChannel(input.channel, kept, place)
  const all = [...checkRest(input), ...issues]
  if (channel === null || all.length > 0) {
    throw new AppError('invalid_request', 'The request is invalid.', { issues: all })
  }
  return channel
}

/** What is wrong with the scope and the quiet hours. */
export function checkRest({ scope, quietHours }: Pick<AlertInput, 'scope' | 'quietHours'>): Issue[] {
  const issues: Issue[] = []
  const [unknown] = findUnknownFilters(parseSearch(scope))
  if (unknown !== undefined) {
    issues.push({ path: 'scope', message: `There is no “${unknown}”.`.slice(0, MAX_MESSAGE) })
  }
  if (quietHours === null) return issues
  if (!isZone(quietHours.zone)) {
    issues.push({ path: 'quietHours.zone', message: 'Expected a time zone such as Europe/Berlin.' })
  }
  if (quietHours.from === quietHours.to) {
    issues.push({ path: 'quietHours.to', message: 'Expected another time than the beginning.' })
  }
  return issues
}

interface ReadChannel {
  channel: ChannelConfig | null
  issues: Issue[]
}

function readChannel(sent: ChannelInput, kept: ChannelConfig | null, place: Place): ReadChannel {
  const { set: _, ...given } = sent
  const secrets = keptSecrets(kept, given)
  const lost = secrets === null ? missingSecrets(kept, given) : []
  if (lost.length > 0) return { channel: null, issues: lost.map(toEnterAgain) }
  const result = configSchema(sent.kind).safeParse({ ...secrets, ...given })
  if (!result.success) return { channel: null, issues: toIssues(result.error.issues) }
  return { channel: result.data, issues: checkAddresses(result.data, place) }
}

const toEnterAgain = (name: string): Issue => ({
  path: `channel.${name}`,
  message: 'Enter this again: it is kept only for the same address.',
})

/** Issues with a channel: they name the field and what is expected, never the value. */
export function toIssues(found: readonly { path: PropertyKey[]; message: string }[]): Issue[] {
  return found.map(({ path, message }) => ({
    path: ['channel', ...path].join('.'),
    message: message.slice(0, MAX_MESSAGE),
  }))
}

function checkAddresses(config: ChannelConfig, place: Place): Issue[] {
  const values: Record<string, unknown> = { ...config }
  return CHANNELS[config.kind].fields.flatMap(({ name, type }) => {
    const address = values[name]
    const flaw = type === 'address' && typeof address === 'string' ? checkReceiver(address, place) : null
    return flaw === null ? [] : [{ path: `channel.${name}`, message: RECEIVER_WORDS[flaw] }]
  })
}
