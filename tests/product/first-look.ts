import { eventually } from '../support/eventually.ts'
import { signIn, withKey } from './send.ts'

/** Watches until the server has looked at this Space: only then does it have a history. */
export async function waitForFirstLook(url: string, spaceId: string): Promise<void> {
  const page = new AbortController()
  const send = await signIn(url)
  const stream = await send('/api/proxy/live-metrics-stream', { signal: page.signal })
  await eventually(async () => {
    const answer = await withKey(url)(`/api/v1/external/history/${spaceId}`)
    await answer.text()
    if (!answer.ok) throw new Error(`The history of ${spaceId} answered ${answer.status}`)
  })
  page.abort()
  await stream.body?.cancel().catch(() => undefined)
}
