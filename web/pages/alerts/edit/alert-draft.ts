import type { ChannelField } from '../../../../shared/channels/channel.ts'
import { CHANNELS, type ChannelKind } from '../../../../shared/channels/channels.ts'
import type { AlertLanguage } from '../../../../shared/model/alert.ts'
import type { IncidentKind } from '../../../../shared/model/incident.ts'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'

/** An alert while it is being written. Numbers are as they were typed. */
export interface AlertDraft {
  name: string
  enabled: boolean
  kinds: readonly IncidentKind[]
  scope: string
  graceMinutes: string
  remindMinutes: string
  quiet: { isOn: boolean; from: string; to: string; zone: string }
  kind: ChannelKind
  language: AlertLanguage
  /** By name. A secret that is set and not touched is missing; null: it is to be removed. */
  fields: Readonly<Record<string, string | null>>
  /** The secrets that are set, of the kind that the alert is saved with. */
  set: readonly string[]
}

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function newDraft(language: AlertLanguage): AlertDraft {
  return {
    ...{ name: '', enabled: true, scope: '', graceMinutes: '0', remindMinutes: '' },
    kinds: ['failed', 'unreachable', 'stuck', 'blocked', 'quota', 'account'],
    quiet: { isOn: false, from: '22:00', to: '07:00', zone: ownZone() },
    ...newChannel('webhook'),
    language,
  }
}

/** What is of a channel alone. */
export type ChannelPart = Pick<AlertDraft, 'kind' | 'fields' | 'set'>

export const channelOf = ({ kind, fields, set }: AlertDraft): ChannelPart => ({ kind, fields, set })

/** A channel that has not been filled in, but for servers that most people use. */
export function newChannel(kind: ChannelKind): ChannelPart {
  const known = CHANNELS[kind].fields.flatMap(({ name, type, isSecret, isRequired, placeholder }) =>
    type === 'address' && isRequired && !isSecret && placeholder ? [[name, placeholder] as const] : [],
  )
  return { kind, fields: Object.fromEntries(known), set: [] }
}

export function draftOf({ channel, quietHours, remindMinutes, graceMinutes, ...alert }: Alert): AlertDraft {
  const { kind, language, set, ...fields } = channel
  const known = toKind(kind)
  const texts = CHANNELS[known].fields.flatMap(({ name, isSecret }) =>
    isSecret ? [] : [[name, String(fields[name] ?? '')] as const],
  )
  const { name, enabled, kinds, scope } = alert
  return {
    ...{ name, enabled, kinds, scope, kind: known, language, set },
    graceMinutes: String(graceMinutes),
    remindMinutes: remindMinutes === null ? '' : String(remindMinutes),
    quiet: { isOn: quietHours !== null, ...(quietHours ?? newDraft(language).quiet) },
    fields: Object.fromEntries(texts),
  }
}

const toKind = (kind: string): ChannelKind => (kind in CHANNELS ? (kind as ChannelKind) : 'webhook')

/** Whether a secret is set and stays as it is. */
export function isKept({ set, fields }: AlertDraft, name: string): boolean {
  return set.includes(name) && fields[name] === undefined
}

/** The fields with one of them changed; undefined: the secret that is set is kept. */
export function withField({ fields }: AlertDraft, name: string, value: string | null | undefined) {
  const { [name]: _, ...others } = fields
  return value === undefined ? others : { ...others, [name]: value }
}

/** The alert as it is sent. */
export function toInput(draft: AlertDraft): object {
  const { name, enabled, kinds, scope, graceMinutes, remindMinutes, quiet, kind, language } = draft
  const { from, to, zone } = quiet
  const fields = CHANNELS[kind].fields.flatMap((field) =>
    isKept(draft, field.name) ? [] : [[field.name, sentValue(field, draft.fields[field.name])] as const],
  )
  return {
    ...{ name: name.trim(), enabled, kinds, scope },
    graceMinutes: Number(graceMinutes),
    remindMinutes: remindMinutes.trim() === '' ? null : Number(remindMinutes),
    quietHours: quiet.isOn ? { from, to, zone } : null,
    channel: { kind, language, ...Object.fromEntries(fields) },
  }
}

function sentValue({ type, isRequired }: ChannelField, text: string | null | undefined): unknown {
  const value = text?.trim() ?? ''
  if (type === 'secrets') return value.split(/\s+/).filter(Boolean)
  return value === '' && !isRequired ? null : value
}

/** The paths of fields that cannot be right, as the server would name them. */
export function ownFlaws(draft: AlertDraft): string[] {
  const { name, kinds, graceMinutes, remindMinutes, kind, fields } = draft
  const missing = CHANNELS[kind].fields.filter(
    ({ name: field, isRequired }) => isRequired && !isKept(draft, field) && !fields[field]?.trim(),
  )
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...(kinds.length === 0 ? ['kinds'] : []),
    ...(isWhole(graceMinutes, 0, 1_440) ? [] : ['graceMinutes']),
    ...(remindMinutes.trim() === '' || isWhole(remindMinutes, 5, 10_080) ? [] : ['remindMinutes']),
    ...missing.map((field) => `channel.${field.name}`),
  ]
}

function isWhole(text: string, min: number, max: number): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max
}

/** A new secret for signing, as Standard Webhooks writes it. */
export function generateSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`
}
