import { stripVTControlCharacters } from 'node:util'

/** Lines of the tools that say nothing about the product. */
const NOISE = [
  /^\[wrangler:info\]/,
  /^Using secrets defined in /,
  // Offline, the tools cannot look up where a visitor is.
  /Unable to fetch the `Request\.cf` object/,
  /getaddrinfo ENOTFOUND workers\.cloudflare\.com/,
  /GetAddrInfoReqWrap\.onlookup/,
]

/**
 * Passes on what a running product prints, line by line, without the tools' own lines and without requests that went well: what
 * remains are warnings, errors, and the Worker's log lines about failures.
 */
export function createNoiseFilter(print: (line: string) => void) {
  let rest = ''
  /** The lines of an object that is being printed, as the Worker's log lines are. */
  let block: string[] | null = null

  function take(line: string) {
    if (block === null && line === '{') block = [line]
    else if (block === null) printLine(line)
    else {
      block.push(line)
      if (line !== '}') return
      if (!isFineRequest(block)) print(block.join('\n'))
      block = null
    }
  }

  function printLine(line: string) {
    if (line.trim() !== '' && !NOISE.some((noise) => noise.test(line))) print(line)
  }

  return (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) take(stripVTControlCharacters(line))
  }
}

function isFineRequest(block: readonly string[]): boolean {
  const status = /^ {2}status: (\d+),?$/m.exec(block.join('\n'))?.[1]
  return (
    block.some((line) => /^ {2}event: '(?:request|stream-opened|stream-closed)'/.test(line)) &&
    !(Number(status) >= 500)
  )
}
