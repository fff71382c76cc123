/** A byte stream, which is the only one that the platform passes between objects. */
export function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const { body } = new Response(bytes)
  if (body === null) throw new Error('There is no body')
  return body
}
