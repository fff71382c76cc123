import { KEEP_ALIVE, type LogNews } from './log-news.ts'

const PART_CHARACTERS = 64 * 1024

/**
 * The same news in parts of about 64 K characters. A text is cut after a line break, which changes none of its lines: one text
 * may have millions of them, which must not all be in memory at once.
 */
export function* inParts(news: LogNews[]): Generator<LogNews[], void> {
  let part: LogNews[] = []
  let characters = 0
  for (const one of news.flatMap(cutLong)) {
    part.push(one)
    characters += textOf(one).length
    if (characters < PART_CHARACTERS) continue
    yield part
    part = []
    characters = 0
  }
  yield part
}

function textOf(one: LogNews): string {
  return one === KEEP_ALIVE ? '' : one.text
}

function cutLong(one: LogNews): LogNews[] {
  if (one === KEEP_ALIVE || one.text.length <= PART_CHARACTERS) return [one]
  const pieces: LogNews[] = []
  for (let start = 0, end = 0; start < one.text.length; start = end) {
    end = one.text.indexOf('\n', start + PART_CHARACTERS) + 1 || one.text.length
    pieces.push({ ...one, text: one.text.slice(start, end) })
  }
  return pieces
}
