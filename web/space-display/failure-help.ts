import type { Space } from '../../shared/model/space.ts'
import type { Translate } from '../i18n/catalogue.ts'
import { logsHref } from './logs-href.ts'

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
  key: 'openRunLog' | 'openBuildLog' | 'openReadme' | 'openFiles' | 'writeToHub'
  href: string
}

/** Where to find the cause, or ask for help. */
export function helpLink(space: Space): HelpLink | null {
  const { failure, stage, hubUrl } = space
  switch (failure) {
    case 'blocked':
      return { key: 'writeToHub', href: 'mailto:website@huggingface.co' }
    case 'config':
      return stage === 'NO_APP_FILE'
        ? { key: 'openFiles', href: `${hubUrl}/tree/main` }
        : { key: 'openReadme', href: `${hubUrl}/blob/main/README.md` }
    case 'build':
    case 'app':
    case 'hub':
      return logLink(space)
    default:
      return null
  }
}

function logLink(space: Space): HelpLink | null {
  const href = logsHref(space)
  if (href === null) return null
  return { key: space.failure === 'build' ? 'openBuildLog' : 'openRunLog', href }
}
