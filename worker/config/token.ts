/** Whether a text can travel as a bearer token (RFC 6750). */
export function isToken(text: string): boolean {
  return /^[\w.~+/-]+=*$/.test(text)
}

/** Whether a text is a secret rather than a name: a token of any kind that the Hub gives out, or a JWT. */
export function looksLikeToken(text: string): boolean {
  return /^(?:hf_|api_org_|api_[a-z0-9]{20,}$|eyJ[\w-]{5,})/i.test(text)
}
