import type { ChannelRequest } from './channel.ts'

/** A call with a JSON body. */
export function jsonRequest(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): ChannelRequest {
  return {
    url,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}
