export function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}

export async function sha256Hex(text: string): Promise<string> {
  return new Uint8Array(await sha256(text)).toHex()
}

/** Compares two secrets. The time taken reveals neither their length nor where they differ. */
export async function equalInConstantTime(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256(left), sha256(right)])
  return crypto.subtle.timingSafeEqual(a, b)
}
