import type { Space } from '../../shared/model/space.ts'
import type { Translate } from '../i18n/catalogue.ts'

/** Why a Space is not up, and what helps, in words; null if nothing has failed. */
export function failureWords(space: Space, t: Translate): { label: string; help: string } | null {
  const { failure } = space
  if (failure === null) return null
  return { label: t(`failure.${labelOf(space)}`), help: t(helpKey(space)) }
}

function labelOf({ failure, stage }: Space) {
  return failure === 'config' && stage === 'NO_APP_FILE' ? 'no_app_file' : (failure ?? 'app')
}

function helpKey(space: Space) {
  if (space.failure === 'quota' && /\blimit=0\b/.test(space.errorMessage ?? ''))
    return 'failure.quota.noneHelp' as const
  return `failure.${labelOf(space)}.help` as const
}

export interface HelpLink {
  key: 'page.openRunLog' | 'page.openBuildLog' | 'page.openReadme' | 'page.openFiles' | 'page.writeToHub'
  href: string
}

/** Where to find the cause, or ask for help. */
export function helpLink({ failure, stage, hubUrl }: Space): HelpLink | null {
  switch (failure) {
    case 'blocked':
      return { key: 'page.writeToHub', href: 'mailto:website@huggingface.co' }
    case 'build':
      return { key: 'page.openBuildLog', href: `${hubUrl}?logs=build` }
    case 'config':
      return stage === 'NO_APP_FILE'
        ? { key: 'page.openFiles', href: `${hubUrl}/tree/main` }
        : { key: 'page.openReadme', href: `${hubUrl}/blob/main/README.md` }
    case 'app':
    case 'hub':
      return { key: 'page.openRunLog', href: `${hubUrl}?logs=container` }
    default:
      return null
  }
}
