/** A message as it has reached a receiver. */
export interface Received {
  url: URL
  headers: Headers
  body: string
  now: number
}

/** What a receiver makes of a message: its answer, and if it is accepted, what a person would see. */
export interface Judgement {
  status: number
  answer: unknown
  accepted: boolean
  /** Who or where it is for: a chat, a topic, a box. */
  box: string
  /** The text as a person sees it, markup applied. */
  shown: string
  /** The sender's id of the message, if the receiver has such a thing. */
  id: string | null
  /** Everybody whom it would have called by name, such as `@everyone`. */
  pings: string[]
}

/** Checks a message as the real receiver does, by its documentation. */
export type Receiver = (received: Received) => Judgement | Promise<Judgement>

const NOTHING = { shown: '', id: null, pings: [] }

export function refuseWith(box: string, status: number, answer: unknown): Judgement {
  return { ...NOTHING, box, status, answer, accepted: false }
}

export function acceptWith(
  box: string,
  answer: unknown,
  seen: Pick<Judgement, 'shown'> & Partial<Judgement>,
): Judgement {
  return { ...NOTHING, box, status: 200, answer, accepted: true, ...seen }
}

/** The JSON of a body, as an object; null if it is none, or is not called so. */
export function readJson({ headers, body }: Received): Record<string, unknown> | null {
  if (!/^application\/json\b/.test(headers.get('content-type') ?? '')) return null
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

export const bytes = (text: string) => new TextEncoder().encode(text).byteLength

/** The rest of the path after the receiver's name. */
export const boxOf = ({ url }: Received): string =>
  decodeURIComponent(url.pathname.split('/').slice(3).join('/'))

export async function hmacBase64(key: string, text: string): Promise<string> {
  const encode = (value: string) => new TextEncoder().encode(value)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', encode(key), algorithm, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', imported, encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(signed)))
}
