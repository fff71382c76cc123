import type { Hub } from '../../hub/hub.ts'
import { postJson } from '../../support/post-json.ts'
import { createHistory } from './seeded-history.ts'
import { readSpaces } from './space-now.ts'

interface Options {
  admin: { username: string; password: string }
  hub: Hub
  /** Another one tells another history. */
  seed?: number
}

/** Gives a product that has just started 90 days of history of the Spaces on its Hub, by restoring a backup. */
export async function restoreHistory(url: string, { admin, hub, seed = 1 }: Options): Promise<void> {
  const signedIn = await fetch(`${url}/api/v1/login`, postJson(admin))
  const { token }: { token: string } = await signedIn.json()
  const now = Date.now()
  const document = createHistory({ seed, now, spaces: readSpaces(hub, now) })
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${url}/api/proxy/backup`, postJson(document, headers))
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The history was not restored: ${text}`)
}
