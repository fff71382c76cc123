const HAN_THEN_LATIN = /(\p{Script=Han})(?=[A-Za-z0-9])/gu
const LATIN_THEN_HAN = /([A-Za-z0-9%])(?=\p{Script=Han})/gu

/** Puts a space between Chinese characters and digits or Latin letters, as in “13 天前”. */
export function spaceHan(text: string): string {
  return text.replace(HAN_THEN_LATIN, '$1 ').replace(LATIN_THEN_HAN, '$1 ')
}

/** The same at both ends of a value in a sentence. The value itself stays as it is: it may be a title. */
export function spaceBetween(before = '', value: string, after = ''): string {
  const start = spaceHan(before + value.slice(0, 1)).slice(before.length, -1)
  const end = spaceHan(value.slice(-1) + after).slice(1, after === '' ? undefined : -after.length)
  return value === '' ? '' : `${start}${value}${end}`
}
