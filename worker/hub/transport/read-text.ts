import { HubError } from './errors/hub-error.ts'
import { toNetworkError } from './errors/network-error.ts'

/** Reads a body of at most `maxBytes` as text. Throws `HubError`. */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return ''
  if (Number(response.headers.get('Content-Length')) > maxBytes) {
    await response.body.cancel().catch(() => undefined)
    throw tooLarge()
  }
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of chunksOf(response.body)) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** The chunks of a body. Errors while reading them are thrown as network errors. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    throw toNetworkError(cause)
  } finally {
    // If the caller stops early.
    await reader.cancel().catch(() => undefined)
  }
}

function tooLarge(): HubError {
  return new HubError('hub_unavailable', 'The Hub sent an answer that is too large.')
}
