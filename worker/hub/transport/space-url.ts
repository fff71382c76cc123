/** The URL of one of a Space's endpoints. The id is escaped, so it cannot change the path. */
export function spaceUrl(base: URL, spaceId: string, endpoint: string): URL {
  const id = spaceId.split('/').map(encodeURIComponent).join('/')
  return new URL(`api/spaces/${id}/${endpoint}`, base)
}
