import type { Space } from '../../../shared/model/space.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { failureWords } from '../../space-display/failure-help.ts'

/** How a Space ended that missed the action's goal: the reason and what helps, or at least its state. */
export function endingWords(space: Space, t: Translate): string {
  const failure = failureWords(space, t)
  if (failure) {
    const first = t('done.because', { reason: failure.label })
    return t('common.sentences', { first, second: failure.help })
  }
  const state = t(space.disabled ? 'note.disabled' : `stage.${space.stage}`)
  return t('done.endedAs', { state })
}

/** Where to look if a Space has not settled: its stage decides which log. */
export function slowHint({ stage }: Space, t: Translate): string {
  if (stage === 'APP_STARTING' || stage === 'RUNNING_APP_STARTING') return t('done.slowStarting')
  if (stage === 'BUILDING' || stage === 'RUNNING_BUILDING') return t('done.slowBuilding')
  return t('done.slowOther', { state: t(`stage.${stage}`) })
}
