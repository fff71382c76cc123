import type { LogLine } from '../../../../shared/wire/logs.ts'
import type { Mask } from '../../../mask.ts'
import type { RawLine } from './raw-line.ts'
import { fitUtf8 } from './utf8-length.ts'

const MAX_BYTES = 16 * 1024
/** The end of a line that was cut may have the beginning of a secret. No secret is longer, even if it is written as in a URL. */
const UNSURE_CHARACTERS = 16 * 1024
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour that a cut has split.
const SPLIT_COLOUR = /\u001b(?:\[[0-9;:]*)?$/

/** The line as it is shown: without secrets, and at most 16 KiB long. It is masked first, so that no cut splits a secret. */
export function finishLine({ at, text, isCut }: RawLine, mask: Mask): LogLine {
  const masked = mask(text)
  const sure = isCut ? masked.slice(0, -UNSURE_CHARACTERS) : masked
  const fitting = fitUtf8(sure, MAX_BYTES)
  if (!isCut && fitting.length === masked.length) return { at, text: masked }
  return { at, text: fitting.replace(SPLIT_COLOUR, '').replace(/[\ud800-\udbff]$/, ''), cut: true }
}
