import type { Actor } from '../../shared/model/actor.ts'
import type { Translate } from '../i18n/catalogue.ts'

/** Who did something, in words. */
export function actorName({ kind, name }: Actor, t: Translate): string {
  if (kind === 'admin') return name
  return t(kind === 'key' ? 'actor.key' : 'actor.system', { name })
}
