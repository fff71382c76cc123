import { isSameName } from '../../../shared/model/space-id.ts'
import { HubError } from './errors/hub-error.ts'

const SPACE_PATH = /\/spaces\/([^/]+\/[^/]+)(?:\/|$)/
const API_PATH = /\/(?:api|v\d+)\//

/**
 * The target of a redirect, which must be on the same origin and part of the API. Redirects of actions are not followed: that
 * would send the action twice, possibly to a Space that is not managed. Throws `HubError`. Only a renamed Space proves that an
 * action had no effect: a sign-in page may come from a proxy that answers in place of the Hub.
 */
export function nextTarget(asked: URL, location: string, { isAction }: { isAction: boolean }): URL {
  const target = URL.parse(location, asked.href)
  if (target === null) throw notFollowed('The Hub redirected to an invalid address.')
  if (target.origin !== asked.origin) {
    throw notFollowed('The Hub redirected to another host, which is not followed.')
  }
  if (isAction && isRenamed(asked, target)) {
    const message = 'This Space has been renamed or moved on the Hub.'
    throw new HubError('space_not_found', message, { refused: true })
  }
  if (!API_PATH.test(target.pathname)) {
    throw notFollowed('The Hub, or a proxy in front of it, redirected to a web page.')
  }
  if (isAction) throw notFollowed('The Hub redirected the action, which is not followed.')
  return target
}

/** The Hub redirects from the previous name of a Space that was renamed or moved. */
function isRenamed(asked: URL, target: URL): boolean {
  const [before, after] = [asked, target].map(({ pathname }) => SPACE_PATH.exec(pathname)?.[1])
  return before !== undefined && after !== undefined && !isSameName(before, after)
}

function notFollowed(message: string): HubError {
  return new HubError('hub_unavailable', message)
}
