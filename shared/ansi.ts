/** A colour or style (SGR): the only control sequence that the lines of a log have. */
export const COLOUR_PATTERN = '\\u001b\\[[0-9;:]*m'

const COLOURS = new RegExp(COLOUR_PATTERN, 'g')

export function removeColours(text: string): string {
  return text.includes('\u001b') ? text.replace(COLOURS, '') : text
}
