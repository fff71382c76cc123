/** Why a file cannot be read as text. */
export type EncodingFlaw = 'utf-16' | 'not-utf-8'

/** The text of a file. Windows may write UTF-16, which is recognised by its byte order mark, or by every second byte of plain text being zero. */
export function decodeEnv(bytes: Uint8Array): { text: string } | { flaw: EncodingFlaw } {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isMarked || bytes.includes(0)) return { flaw: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { flaw: 'not-utf-8' }
  }
}
