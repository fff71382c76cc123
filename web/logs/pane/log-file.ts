import type { LogKind } from '../../../shared/wire/logs.ts'
import type { Entry } from '../lines/entry.ts'

/** The lines as text, each with its time, without colours. `first` comes before them. */
export function toLogText(entries: readonly Entry[], first: string | null): string {
  const lines = entries.map((entry) => {
    const at = entry.kind === 'line' ? entry.line.at : entry.at
    return at === null ? entry.plain : `${at} ${entry.plain}`
  })
  return [...(first === null ? [] : [first]), ...lines, ''].join('\n')
}

/** `owner-name-run-2026-03-01T12-00-00Z.log` */
export function logFileName(spaceId: string, kind: LogKind, now: number): string {
  const time = new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  return `${spaceId.replaceAll('/', '-')}-${kind}-${time}.log`
}

/** Gives the text to the user as a file. */
export function downloadText(text: string, name: string) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  // Safari reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
