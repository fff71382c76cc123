/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this is about. */
import { COLOUR_PATTERN } from '../../../../shared/ansi.ts'

/** CSI; OSC with its end; DCS, SOS, PM and APC with theirs; the short ones; then one that breaks off in the middle. */
const SEQUENCE = [
  '\\u001b\\[[0-?]*[ -/]*[@-~]',
  '\\u001b\\][^\\u0007\\u001b\\n]*(?:\\u0007|\\u001b\\\\)',
  '\\u001b[PX^_][^\\u001b\\n]*\\u001b\\\\',
  '\\u001b[ -/]*[0-OQ-WYZ\\\\`-~]',
  '\\u009b[0-?]*[ -/]*[@-~]',
  '\\u001b(?:\\[[0-?]*[ -/]*|\\][^\\u0007\\u001b\\n]*|[PX^_][^\\u001b\\n]*)?',
].join('|')
/** All but tab, line feed and carriage return, with those of C1. */
const CONTROL = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001a\\u001c-\\u001f\\u007f-\\u009f]'

const REMOVED = new RegExp(`(${COLOUR_PATTERN})|${SEQUENCE}|${CONTROL}`, 'g')
const COLOUR_PARTS = new RegExp(`(${COLOUR_PATTERN})`)
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
/** A sequence that may go on in the next text. */
const UNFINISHED = /\u001b(?:\[[0-?]*[ -/]*|\][^\u0007\u001b\n]*\u001b?|[PX^_][^\u001b\n]*\u001b?|[ -/]*)$/
/** No program writes a longer one on purpose. */
const MAX_UNFINISHED = 4_096

/** Removes every control sequence and control character but colours, tabs and line breaks. */
export function removeControls(text: string): string {
  return SUSPECT.test(text) ? text.replace(REMOVED, (_, colour: string | undefined) => colour ?? '') : text
}

/** The parts of a text in turn: text, a colour, text, a colour, and so on. */
export function splitAtColours(text: string): string[] {
  return text.split(COLOUR_PARTS)
}

/** Splits off a control sequence that the text ends in the middle of. */
export function splitUnfinished(text: string): { text: string; unfinished: string } {
  const last = text.lastIndexOf('\u001b')
  if (last === -1) return { text, unfinished: '' }
  // The end of an OSC begins with another escape character.
  const start = last === text.length - 1 ? startOfString(text, last) : last
  const match = UNFINISHED.exec(text.slice(start))
  if (!match || match[0].length > MAX_UNFINISHED) return { text, unfinished: '' }
  const at = start + match.index
  return { text: text.slice(0, at), unfinished: text.slice(at) }
}

function startOfString(text: string, end: number): number {
  const before = text.lastIndexOf('\u001b', end - 1)
  return before !== -1 && /^\u001b[\]PX^_]/.test(text.slice(before, before + 2)) ? before : end
}
