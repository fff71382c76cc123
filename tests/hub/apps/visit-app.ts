import type { FaultSwitches } from '../faults/switches.ts'
import { canRead } from '../state/access.ts'
import { wakeSpace } from '../state/moves.ts'
import type { HubSpace } from '../state/spaces.ts'
import { isServing } from '../state/stages.ts'
import { stepAt } from '../state/timeline.ts'
import { findCaller, type World } from '../state/world.ts'
import { answerFault } from './app-faults.ts'
import { APP_TEXT, hubPage, notFound } from './app-pages.ts'

/** Where the Spaces' apps are: `/apps/{subdomain}/…` stands for `https://{subdomain}.hf.space/…`. */
const APP_PATH = /^\/apps\/([^/]+)(\/.*)?$/

/** A request to a Space's own app, whether the Space exists or not. */
export interface AppVisit {
  subdomain: string
  path: string
  at: number
  /** The header as it was sent: an app's owner could read it. */
  authorization: string | null
  /** Whether this visit woke the Space. */
  woke: boolean
}

interface AppHost {
  world: World
  faults: FaultSwitches
  visits: AppVisit[]
}

export function isAppPath(path: string): boolean {
  return APP_PATH.test(path)
}

/** Answers as `*.hf.space` does in each stage. A visit wakes a sleeping Space. */
export async function visitApp(
  request: Request,
  signal: AbortSignal,
  { world, faults, visits }: AppHost,
): Promise<Response> {
  const url = new URL(request.url)
  const [, subdomain = '', path = '/'] = APP_PATH.exec(url.pathname) ?? []
  const space = [...world.spaces.values()].find((one) => hostOf(one) === subdomain)
  const authorization = request.headers.get('authorization')
  const visit: AppVisit = { subdomain, path, at: world.now(), authorization, woke: false }
  visits.push(visit)
  if (!space || !mayVisit(space, authorization, world)) return notFound()
  const taken = faults.take({
    method: request.method,
    path: url.pathname,
    search: '',
    account: null,
    space: space.id,
  })
  return (await answerFault(taken, signal)) ?? answerInStage(space, visit, world)
}

function hostOf({ subdomain, sdk }: HubSpace): string {
  return sdk === 'static' ? `${subdomain}.static` : subdomain
}

function mayVisit(space: HubSpace, authorization: string | null, world: World): boolean {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  return !space.disabled && canRead(token === undefined ? null : findCaller(world, token), space)
}

function answerInStage(space: HubSpace, visit: AppVisit, world: World): Response {
  const { stage } = stepAt(space.timeline, world.now())
  if (space.sdk === 'static' || isServing(stage)) return answerApp(space, visit.path)
  if (stage === 'SLEEPING' || stage === 'STOPPED') {
    visit.woke = wakeSpace(world, space)
    return hubPage(visit.woke ? 'sleeping' : 'paused')
  }
  if (stage === 'PAUSED') return hubPage('paused')
  return hubPage(stage === 'BUILDING' || stage === 'APP_STARTING' ? 'preparing' : 'error')
}

function answerApp({ id }: HubSpace, path: string): Response {
  const html = `<!DOCTYPE html><html><head><title>${id}</title></head><body>${APP_TEXT} ${id} ${path}</body></html>`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
