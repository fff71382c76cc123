/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return text.length + extraBytes(text)
}

function extraBytes(text: string): number {
  let extra = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    // Each half of a surrogate pair is half of four bytes.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    extra += unit < 0x800 || isSurrogate ? 1 : 2
  }
  return extra
}

/** The beginning of a text that fits, never ending inside a character. */
export function fitUtf8(text: string, maxBytes: number): string {
  if (text.length * 3 <= maxBytes) return text
  let bytes = 0
  let length = 0
  for (const character of text) {
    bytes += utf8Length(character)
    if (bytes > maxBytes) return text.slice(0, length)
    length += character.length
  }
  return text
}
