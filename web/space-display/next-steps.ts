import type { Action } from '../../shared/model/actions.ts'
import { isOutdated } from '../../shared/model/is-outdated.ts'
import type { Space } from '../../shared/model/space.ts'
import { isResting, isServing, isUnsettled } from '../../shared/model/stages.ts'
import { type HelpLink, helpLink } from './failure-help.ts'
import { logKind, logsHref, whyHref } from './logs-href.ts'

/** What helps now: an action, a log or a page elsewhere, the app, or the Spaces of the account that run. */
export type NextStep =
  | { kind: 'action'; action: Action }
  | { kind: 'link'; key: HelpLink['key']; href: string }
  | { kind: 'app'; href: string }
  | { kind: 'running'; href: string }

/** At most two steps by the cause, the most useful one first; for a healthy Space, its app. */
export function nextSteps(space: Space): NextStep[] {
  if (space.disabled) return [{ kind: 'link', key: 'writeToHub', href: SUPPORT }]
  if (space.failure !== null) return stepsAgainst(space)
  if (isResting(space.stage)) return [act('resume')]
  if (isOutdated(space) && !isUnsettled(space.stage)) return [act('restart'), ...appOf(space)]
  if (isServing(space.stage)) return [...appOf(space), act('restart')]
  if (isUnsettled(space.stage)) return logStep(space)
  return []
}

/** The steps beside a "Why?", which leads to the log already. */
export function stepsBesideWhy(space: Space): NextStep[] {
  const why = whyHref(space)
  return nextSteps(space).filter((step) => why === null || step.kind === 'action' || step.href !== why)
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
  const key = logKind(space) === 'build' ? 'openBuildLog' : 'openRunLog'
  return href === null ? [] : [{ kind: 'link', key, href }]
}
