import type { Space } from '../../../shared/model/space.ts'
import type { Snapshot } from './snapshot.ts'

/** The serialised answer of `GET /api/proxy/spaces`. */
export interface ListBody {
  etag: string
  bytes: Uint8Array<ArrayBuffer>
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Owner first, then title; the id decides between equals, so that the order never flickers. */
export function compareSpaces(a: Space, b: Space): number {
  return byTitle.compare(a.owner, b.owner) || byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
}

/**
 * Serialises the snapshot once for each refresh and each change. The ETag is weak: answers that differ in nothing
 * but `fetchedAt` share it. `boot` keeps versions of an earlier object apart.
 */
export function createListBody(snapshot: Snapshot, boot: string) {
  let builtFor = ''
  let toldProblems = ''
  let problemsVersion = 0
  let body: ListBody | null = null

  return function listBody(problems: string[], fetchedAt: string): ListBody {
    const told = problems.join('\n')
    if (told !== toldProblems) problemsVersion++
    toldProblems = told
    const key = `${snapshot.version} ${fetchedAt} ${told}`
    if (body !== null && builtFor === key) return body
    const spaces = snapshot
      .entries()
      .sort((a, b) => compareSpaces(a.space, b.space))
      .map(({ json }) => json)
    const rest = JSON.stringify({ accounts: snapshot.accounts(), problems, fetchedAt })
    const text = `{"success":true,"spaces":[${spaces.join(',')}],${rest.slice(1)}`
    const etag = `W/"${boot}-${snapshot.version}-${problemsVersion}"`
    builtFor = key
    body = { etag, bytes: new Uint8Array(new TextEncoder().encode(text)) }
    return body
  }
}

/** Whether an `If-None-Match` names this ETag: several may be named, and weak and strong ones are alike. */
export function hasEtag(ifNoneMatch: string | null, etag: string): boolean {
  const named = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return named.includes('*') || named.includes(etag.replace(/^W\//, ''))
}
