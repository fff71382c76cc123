import { createHistory } from '../../product/history/seeded-history.ts'
import { postJson } from '../../support/post-json.ts'
import { sleep } from '../measuring/clock.ts'
import { nameSpaces } from './hub-setup.ts'
import type { Workerd } from './start-workerd.ts'

interface Past {
  accounts: number
  spacesEach: number
  seed: number
}

/** Gives the Spaces of a benchmark's Hub 90 days, which are made up, and restored like a backup. */
export async function restorePast(
  { url, session }: Pick<Workerd, 'url' | 'session'>,
  { accounts, spacesEach, seed }: Past,
): Promise<void> {
  const spaces = nameSpaces(accounts, spacesEach).map((id, index) => ({
    ...{ hubId: String(index).padStart(24, '0'), id, account: id.slice(0, id.indexOf('/')), sdk: 'docker' },
    ...{ disabled: false, stage: 'RUNNING' as const, errorMessage: null, sha: 'a'.repeat(40) },
    isRestless: false,
  }))
  const past = createHistory({ seed, now: Date.now() - 60_000, spaces })
  // Only the days are measured; with all incidents and entries, it would be too large to restore.
  const days = { ...past, incidents: [], activity: [] }
  // Making it up takes seconds: a connection that was closed meanwhile must be noticed before it is used.
  await sleep(100)
  const answer = await fetch(`${url}/api/proxy/backup`, postJson(days, session))
  if (!answer.ok) throw new Error(`The past was not restored: ${await answer.text()}`)
}
