import { tellFirst } from '../../../../shared/error-line.ts'
import type { Translate } from '../../../i18n/catalogue.ts'
import { noteOf } from '../../../space-display/describe-space.ts'
import { failureWords } from '../../../space-display/failure-help.ts'
import type { Need } from './sort-by-need.ts'

export interface NeedWords {
  label: string
  /** The Hub's message, its telling line first, or what the reason means. */
  detail: string
  /** Whether the detail is the Hub's. */
  isQuote: boolean
}

/** Why a Space needs attention, in words. */
export function needWords({ space, reason }: Need, t: Translate): NeedWords {
  if (space.disabled) return { label: t('page.disabled'), detail: t(noteOf(space)), isQuote: false }
  if (reason === 'outdated')
    return { label: t('space.outdated'), detail: t('space.outdatedHint'), isQuote: false }
  if (reason === 'stuck') {
    const detail = t('attention.stuckHint', { state: t(`stage.${space.stage}`) })
    return { label: t('attention.stuck'), detail, isQuote: false }
  }
  const words = failureWords(space, t)
  const quote = space.errorMessage === null ? null : tellFirst(space.errorMessage)
  return {
    label: words?.label ?? t(`stage.${space.stage}`),
    detail: quote ?? words?.help ?? t(noteOf(space)),
    isQuote: quote !== null,
  }
}
