/** The SHA-256 of a text. */
export function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}

/** The same in hexadecimal digits. */
export async function sha256Hex(text: string): Promise<string> {
  return new Uint8Array(await sha256(text)).toHex()
}
