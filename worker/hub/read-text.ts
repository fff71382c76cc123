import { HubError } from './hub-error.ts'

/** Reads a body as text, and gives up where it is longer than `maxBytes`. */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return ''
  if (Number(response.headers.get('Content-Length')) > maxBytes) {
    await response.body.cancel()
    throw tooLarge()
  }
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function tooLarge(): HubError {
  return new HubError('hub_unavailable', 'The Hub sent an answer that is too large to be right.')
}
