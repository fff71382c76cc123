/** How programs and the Hub mark the line with the error. */
const ERROR_LINE = /ERROR|Error|Exception|Reason:|\b(?:error|fatal):/

/** A line that only announces the next one says nothing by itself. */
const ANNOUNCEMENT = /^\W*(?:ERROR|Error|Exception|Reason|error|fatal)\W*$/

/**
 * The lines of the Hub’s message, the one with the error first: a build log ends with its error and begins with its cache.
 * The last such line wins; without one, the order stays.
 */
export function putErrorFirst(message: string): string[] {
  const lines = message
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const at = lines.findLastIndex((line) => ERROR_LINE.test(line) && !ANNOUNCEMENT.test(line))
  const [errorLine] = at > 0 ? lines.splice(at, 1) : []
  return errorLine === undefined ? lines : [errorLine, ...lines]
}

/** What precedes the reason, such as the exit code, says less than the reason. */
const REASON = /^(?<before>.*?)\s*\bReason:\s+(?<reason>.+)$/

/** The whole message as one line that begins with what has gone wrong, for places that cut it off. */
export function tellFirst(message: string): string {
  const [first = '', ...rest] = putErrorFirst(message)
  const { before, reason } = REASON.exec(first)?.groups ?? {}
  const line = before && reason ? `${reason} · ${before}` : first
  return [line, ...rest].join(' ')
}

/** The error first, on one line of at most `length` characters, for narrow places. */
export function shortenMessage(message: string, length = 300): string {
  const [first = '', ...rest] = putErrorFirst(message)
  const text = first.length < 80 ? [first, ...rest].join(' ') : first
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text
}
