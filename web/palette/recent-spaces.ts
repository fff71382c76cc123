import { onSessionForgotten } from '../requests/session.ts'
import { readStored, writeStored } from '../state/stored.ts'

const KEY = 'recent-spaces'
const MAX = 8

/** The ids of the Spaces whose pages were visited last, newest first. */
export function recentSpaceIds(): string[] {
  return (readStored('localStorage', KEY) ?? '').split('\n').filter(Boolean)
}

/** Remembers a visit, if the path is that of a Space's page. */
export function rememberSpaceOf(path: string) {
  const [, owner, name] = /^\/spaces\/([^/]+)\/([^/]+)/.exec(path) ?? []
  if (!owner || !name) return
  const id = decode(`${owner}/${name}`)
  const ids = [id, ...recentSpaceIds().filter((other) => other !== id)]
  writeStored('localStorage', KEY, ids.slice(0, MAX).join('\n'))
}

/** They last as long as the session. */
export function forgetRecentSpaces() {
  writeStored('localStorage', KEY, null)
}
onSessionForgotten(forgetRecentSpaces)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
