import type { Action } from '../../shared/model/actions.ts'
import { isOutdated } from '../../shared/model/is-outdated.ts'
import type { Space } from '../../shared/model/space.ts'
import { isResting, isServing, isUnsettled } from '../../shared/model/stages.ts'
import { helpLink } from './failure-help.ts'
import { logKind, logsHref } from './logs-href.ts'

type StepLink =
  | 'page.openRunLog'
  | 'page.openBuildLog'
  | 'page.openReadme'
  | 'page.openFiles'
  | 'page.writeToHub'

/** What helps now: an action, a page elsewhere, the app, or the Spaces of the account that run. */
export type NextStep =
  | { kind: 'action'; action: Action }
  | { kind: 'link'; key: StepLink; href: string }
  | { kind: 'app'; href: string }
  | { kind: 'running'; href: string }

/** At most two steps by the cause, the most useful one first; for a healthy Space, its app. */
export function nextSteps(space: Space): NextStep[] {
  if (space.disabled) return [{ kind: 'link', key: 'page.writeToHub', href: SUPPORT }]
  if (space.failure !== null) return stepsAgainst(space)
  if (isResting(space.stage)) return [act('resume')]
  if (isOutdated(space) && !isUnsettled(space.stage)) return [act('restart'), ...appOf(space)]
  if (isServing(space.stage)) return [...appOf(space), act('restart')]
  if (isUnsettled(space.stage)) return logStep(space)
  return []
}

const SUPPORT = 'mailto:website@huggingface.co'

function stepsAgainst(space: Space): NextStep[] {
  const link = helpLink(space)
  const help: NextStep[] = link ? [{ kind: 'link', ...link }] : []
  const start = act(isResting(space.stage) ? 'resume' : 'restart')
  switch (space.failure) {
    case 'build':
      return [...help, act(isResting(space.stage) ? 'resume' : 'rebuild')]
    case 'config':
    case 'blocked':
      return help
    case 'quota':
      return [{ kind: 'running', href: runningOf(space.owner) }, start]
    default:
      return [start, ...help]
  }
}

/** Who uses up the quota. */
function runningOf(owner: string): string {
  return `/?${new URLSearchParams({ state: 'running', account: owner })}`
}

const act = (action: Action): NextStep => ({ kind: 'action', action })

const appOf = ({ url }: Space): NextStep[] => (url ? [{ kind: 'app', href: url }] : [])

function logStep(space: Space): NextStep[] {
  const href = logsHref(space)
  const key = logKind(space) === 'build' ? 'page.openBuildLog' : 'page.openRunLog'
  return href === null ? [] : [{ kind: 'link', key, href }]
}
