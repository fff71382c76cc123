import { createMask } from '../../mask.ts'

const mask = createMask()
const HUB_TOKEN = /^(?:hf_|api_org_)/i
const SECRET = /^(?:hf_(?:oauth|jwt|app|s3)_|api_org_|api_[a-z0-9]{20,}$|eyJ[\w-]{5,})/i

/** Whether a text is valid as a bearer token (RFC 6750). */
export function isToken(text: string): boolean {
  return /^[\w.~+/-]+=*$/.test(text)
}

/** Whether a text is a secret rather than a name: any kind of Hub token, or a JWT. */
export function looksLikeToken(text: string): boolean {
  return SECRET.test(text) || mask(text) !== text
}

/** Whether name and token are swapped: the name begins like a token (an account may be called `hf_fan`), and the token does not. */
export function areSwapped(name: string, token: string): boolean {
  return beginsLikeToken(name) && !beginsLikeToken(token) && !looksLikeToken(token)
}

export function beginsLikeToken(text: string): boolean {
  return HUB_TOKEN.test(text)
}
