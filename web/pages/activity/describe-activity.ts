import type { Activity } from '../../../shared/model/activity.ts'
import { INCIDENT_KINDS } from '../../../shared/model/incident.ts'
import { STAGES } from '../../../shared/model/stages.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import type { Locale } from '../../i18n/language.ts'
import { hardwareName } from '../../space-display/hardware.ts'

/** Stands in a sentence for the link to the Space, or the name of the account. */
export const SUBJECT = '{space}'
/** Stands in a sentence for who did it. */
export const ACTOR = '{by}'

/** An entry as a sentence with the two placeholders above. A code that the catalogue does not know is its own sentence. */
export function describeActivity(entry: Activity, { t, format }: Pick<Locale, 't' | 'format'>): string {
  const key = keyOf(entry)
  const values = { ...detailWords(entry, { t, format }), space: SUBJECT, by: ACTOR }
  const text = t(key as MessageKey, values as never)
  return text === key ? entry.what : text
}

function keyOf({ kind, what, result, detail }: Activity): string {
  if (kind === 'action' || kind === 'configuration')
    return isDone(result) ? `activity.${what}` : `activity.tried.${what}`
  // That an alert was switched off is said in the same words, whatever it was that found the receiver gone.
  if (detail?.type === 'test' && what !== 'alert.disabled') return `activity.${what}.test`
  if (!isStage(what)) return `activity.${what}`
  return isStage(detail?.from) ? 'activity.change' : 'activity.appeared'
}

/** Null: nothing that could fail was tried. */
export function isDone(result: Activity['result']): boolean {
  return result === null || result === 'ok'
}

function detailWords({ what, detail }: Activity, { t, format }: Pick<Locale, 't' | 'format'>) {
  const { from, kind, everySeconds, name, alert, key, flavor } = detail ?? {}
  const incidentKind = INCIDENT_KINDS.find((known) => known === kind)
  return {
    to: isStage(what) ? t(`stage.${what}`) : what,
    from: isStage(from) ? t(`stage.${from}`) : String(from ?? '?'),
    kind: incidentKind ? t(`incidents.kind.${incidentKind}`) : String(kind ?? '?'),
    name: typeof name === 'string' ? name : '?',
    alert: typeof alert === 'string' ? alert : '?',
    key: typeof key === 'string' ? key : '?',
    hardware: typeof flavor === 'string' ? hardwareName(flavor) : '?',
    every: typeof everySeconds === 'number' ? everyWords(everySeconds, { t, format }) : '?',
  }
}

function everyWords(seconds: number, { t, format }: Pick<Locale, 't' | 'format'>): string {
  return seconds === 0 ? t('watch.every.off') : t('watch.every', { time: format.duration(seconds) })
}

function isStage(word: unknown): word is (typeof STAGES)[number] {
  return (STAGES as readonly unknown[]).includes(word)
}
