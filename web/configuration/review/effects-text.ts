import type { Locale } from '../../i18n/language.ts'
import { countEffects, type Planned } from '../draft/draft.ts'

/** "2 new, 1 changed, 1 deleted". */
export function effectsText(
  planned: readonly Planned[],
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  const counts = countEffects(planned)
  const parts = (['new', 'changed', 'deleted'] as const).flatMap((effect) =>
    counts[effect] === 0 ? [] : [t(`config.count.${effect}`, { count: counts[effect] })],
  )
  return format.list(parts)
}
