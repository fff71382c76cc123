/** The first bytes of a body as text; the rest is not read. If `ended` aborts the response, that is what has come until then. */
export async function readStart({ body }: Response, maxBytes: number, ended?: AbortSignal): Promise<string> {
  if (body === null) return ''
  const [reader, decoder] = [body.getReader(), new TextDecoder()]
  let [text, left] = ['', maxBytes]
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) break
      const chunk: Uint8Array = value.subarray(0, left)
      left -= chunk.byteLength
      text += decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    if (!ended?.aborted) throw error
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  return text
}
