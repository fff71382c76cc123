const bytes = (text: string) => new TextEncoder().encode(text)

/** The HMAC-SHA256 of a text, in base64. */
export async function signBase64(key: string | Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const data = typeof key === 'string' ? bytes(key) : key
  const imported = await crypto.subtle.importKey('raw', data, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const signature = await crypto.subtle.sign('HMAC', imported, bytes(text))
  return btoa(String.fromCharCode(...new Uint8Array(signature)))
}
