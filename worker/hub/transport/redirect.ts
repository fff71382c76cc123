import { isSameName } from '../../../shared/model/space-id.ts'
import { HubError } from './errors/hub-error.ts'

const SPACE_PATH = /\/spaces\/([^/]+\/[^/]+)(?:\/|$)/
const API_PATH = /\/(?:api|v\d+)\//

/**
 * Where a redirect leads: on the same origin and to the API alone. One of an action is not followed, which would send it twice and
 * to a Space that may not be managed. Throws `HubError`. Only the new name of a Space proves that nothing has been done: a page to
 * sign in may come from a proxy that answers in place of the Hub.
 */
export function nextTarget(asked: URL, location: string, { isAction }: { isAction: boolean }): URL {
  const target = URL.parse(location, asked.href)
  if (target === null) throw notFollowed('The Hub redirected to an invalid address.')
  if (target.origin !== asked.origin) {
    throw notFollowed('The Hub redirected to another host, which is not followed.')
  }
  if (isAction && isRenamed(asked, target)) {
    const message = 'The Hub has this Space under another name now.'
    throw new HubError('space_not_found', message, { refused: true })
  }
  if (!API_PATH.test(target.pathname)) {
    throw notFollowed('The Hub, or something before it, redirected to a web page instead of an answer.')
  }
  if (isAction) throw notFollowed('The Hub redirected the action, which is not followed.')
  return target
}

/** The Hub redirects from the old name of a Space that was renamed or moved. */
function isRenamed(asked: URL, target: URL): boolean {
  const [before, after] = [asked, target].map(({ pathname }) => SPACE_PATH.exec(pathname)?.[1])
  return before !== undefined && after !== undefined && !isSameName(before, after)
}

function notFollowed(message: string): HubError {
  return new HubError('hub_unavailable', message)
}
