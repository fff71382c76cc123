import { removeColours } from '../../../../shared/ansi.ts'
import type { LogText } from '../../../hub/logs/log-news.ts'
import { removeControls, splitUnfinished } from './control-sequences.ts'
import type { RawLine } from './raw-line.ts'

/** More than the longest line that is shown, so that what is masked in it does not depend on where it is cut. */
const MAX_RAW_CHARACTERS = 64 * 1024

/**
 * Splits the Hub's texts into lines. A text ends a line, with or without a line break, unless it ends in `\r`; a control sequence
 * that it ends in the middle of goes on in the next text. After `\r`, what follows replaces the line so far, as on a terminal; a
 * line break right after it keeps the line.
 */
export function createLineSplitter() {
  let unfinished = ''
  let line: RawLine | null = null
  /** Null unless the line ends in `\r`; the colours since then. */
  let sinceReturn: string | null = null

  function append(text: string, { at, isPart }: LogText): void {
    const isReplaced = sinceReturn !== null && removeColours(text) !== ''
    if (sinceReturn !== null && !isReplaced) {
      sinceReturn += text
      return
    }
    const before = isReplaced ? (sinceReturn ?? '') : (line?.text ?? '')
    const whole = before + text
    const wasCut = !isReplaced && line?.isCut === true
    const isCut = wasCut || isPart || whole.length > MAX_RAW_CHARACTERS
    line = { at, text: whole.slice(0, MAX_RAW_CHARACTERS), isOpen: false, isCut }
    sinceReturn = null
  }

  function end({ at, isPart }: Pick<LogText, 'at' | 'isPart'>, isOpen: boolean): RawLine {
    const ended = line ?? { at, text: '', isCut: isPart }
    const text = ended.text + (sinceReturn ?? '')
    line = null
    sinceReturn = null
    return { ...ended, text, isOpen }
  }

  return {
    /** The lines that this text ends. */
    read(sent: LogText): RawLine[] {
      const { text: whole, unfinished: rest } = splitUnfinished(unfinished + sent.text)
      unfinished = rest
      const text = removeControls(whole)
      const lines: RawLine[] = []
      for (const part of text.split(/([\r\n])/)) {
        if (part === '\n') lines.push(end(sent, false))
        else if (part === '\r') sinceReturn = ''
        else if (part !== '') append(part, sent)
      }
      // Nothing but the beginning of a control sequence is not a line.
      const isNothing = text === '' && rest !== '' && line === null
      if (!isNothing && !/[\r\n]$/.test(text)) lines.push(end(sent, true))
      return lines
    },

    /** The line that has not ended yet, when no more text will come. */
    finish: (): RawLine[] => (line === null ? [] : [end({ at: null, isPart: false }, true)]),
  }
}
