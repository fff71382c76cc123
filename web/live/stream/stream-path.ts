const LONGEST_QUERY = 4_000
const STREAM_PATH = '/api/proxy/live-metrics-stream'

// A long list is sent by the POST that follows `connected`: URLs have a limited length.
export function streamPath(spaceIds: string[]): string {
  const query = new URLSearchParams({ instances: spaceIds.join(',') }).toString()
  return spaceIds.length === 0 || query.length > LONGEST_QUERY ? STREAM_PATH : `${STREAM_PATH}?${query}`
}
