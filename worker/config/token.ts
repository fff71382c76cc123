/** Whether a text can travel as a bearer token: visible ASCII only, no separators of a header. */
export function isToken(text: string): boolean {
  return /^[\x21-\x2b\x2d-\x7e]+$/.test(text)
}
