import { spaceInfo } from '@huggingface/hub'
import { describe, expect, it } from 'vitest'
import { createClientFetch } from './client-fetch.ts'
import { createHub } from './hub.ts'

const HUB = 'https://huggingface.co'
const SPACES = 'https://api.hf.space'
const hub = createHub()
const fetchFromHub = createClientFetch(hub, HUB, SPACES)

describe('the fetch without a socket', () => {
  it('serves the official client, including redirects', async () => {
    const space = await spaceInfo({ name: 'alice/old-name', hubUrl: HUB, fetch: fetchFromHub })

    expect(space.name).toBe('alice/chat')
  })

  it('does not follow redirects if the caller says so', async () => {
    const url = `${HUB}/api/spaces/alice/old-name`

    expect((await fetchFromHub(url, { redirect: 'manual' })).status).toBe(307)
    await expect(fetchFromHub(url, { redirect: 'error' })).rejects.toThrow(TypeError)
  })

  it('drops the token when redirected to another host', async () => {
    hub.faults.set({ kind: 'redirect', to: `${SPACES}/v1/alice/chat/live-metrics/sse`, times: 1 })
    hub.clearCalls()

    const headers = { authorization: 'Bearer hf_aliceWrite' }
    const response = await fetchFromHub(`${HUB}/api/spaces/alice/chat/metrics`, { headers })
    await response.body?.cancel()

    expect(hub.calls.map(({ account }) => account)).toEqual(['alice', null])
  })

  it('finds no other host', async () => {
    await expect(fetchFromHub('https://elsewhere.example/')).rejects.toThrow(TypeError)
  })
})
