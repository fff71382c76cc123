export const LEVELS = ['error', 'warning', 'info', 'debug', 'unknown'] as const

/** How serious a line is, as far as its text tells. */
export type Level = (typeof LEVELS)[number]

/** A level is a word near the beginning: later ones belong to the message. */
const NEAR = 120

const WORDS: readonly (readonly [Level, RegExp])[] = [
  ['error', /\b(?:ERROR|ERR|FATAL|CRITICAL|SEVERE|PANIC)\b|\blevel"?[=:]\s*"?(?:error|fatal|critical|panic)/],
  ['warning', /\b(?:WARNING|WARN)\b|\blevel"?[=:]\s*"?warn|\b\w*Warning:/],
  ['info', /\b(?:INFO|NOTICE)\b|\blevel"?[=:]\s*"?(?:info|notice)/],
  ['debug', /\b(?:DEBUG|TRACE|VERBOSE)\b|\blevel"?[=:]\s*"?(?:debug|trace)/],
]

/** `Error: …` of Node, `npm ERR!`, the last line and the first line of a Python traceback, and what a shell says. */
const FAILURE =
  /^\s*(?:Uncaught )?(?:[\w.]+\.)?\w*(?:Error|Exception)\b(?::|$)|^Traceback \(most recent call last\)|^npm ERR!|^(?:error|fatal)(?:\[\w+\])?:|^Killed$|\bSegmentation fault\b|\bexit code:? [1-9]/i
const WARNING = /^(?:warning|npm WARN|\[?notice\]?)\b/i
/** Uvicorn and others: the level in lower case, alone before a colon or in brackets. */
const MARKED = /^\W{0,2}(error|warn(?:ing)?|info|debug|trace)\b\W/i

/** Guesses the level. `before` is the level of the line before: what is indented belongs to it, such as a traceback. */
export function guessLevel(plain: string, before: Level = 'unknown'): Level {
  const start = plain.slice(0, NEAR)
  if (/^\s+\S/.test(start) && (before === 'error' || before === 'warning') && !hasWord(start)) return before
  if (FAILURE.test(start)) return 'error'
  const marked = MARKED.exec(start)?.[1]
  if (marked) return toLevel(marked.toLowerCase())
  return (
    WORDS.find(([, pattern]) => pattern.test(start))?.[0] ?? (WARNING.test(start) ? 'warning' : 'unknown')
  )
}

function hasWord(start: string): boolean {
  return WORDS.some(([, pattern]) => pattern.test(start))
}

function toLevel(word: string): Level {
  if (word.startsWith('warn')) return 'warning'
  return word === 'trace' ? 'debug' : (word as Level)
}
