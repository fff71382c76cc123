import type { Space } from '../../../shared/model/space.ts'
import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { writeProblems } from '../../problems.ts'
import type { Snapshot } from './snapshot.ts'

/** The serialised body of `GET /api/proxy/spaces`. */
export interface ListBody {
  etag: string
  bytes: Uint8Array<ArrayBuffer>
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** By owner, then title, then id, so that the order is stable. */
export function compareSpaces(a: Space, b: Space): number {
  return byTitle.compare(a.owner, b.owner) || byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
}

/**
 * Serialises the snapshot once per refresh and change. The ETag is weak: bodies that only differ in `fetchedAt` share it. `boot`
 * distinguishes it from the ETags of an earlier object.
 */
export function createListBody(snapshot: Snapshot, boot: string) {
  let builtFor = ''
  let lastProblems = ''
  let problemsVersion = 0
  let body: ListBody | null = null

  return function listBody(found: ProblemCode[], fetchedAt: string): ListBody {
    const problemsText = JSON.stringify(found)
    if (problemsText !== lastProblems) problemsVersion++
    lastProblems = problemsText
    const key = `${snapshot.version} ${fetchedAt} ${problemsText}`
    if (body !== null && builtFor === key) return body
    const spaces = snapshot
      .entries()
      .sort((a, b) => compareSpaces(a.space, b.space))
      .map(({ json }) => json)
    const rest = JSON.stringify({ accounts: snapshot.accounts(), ...writeProblems(found), fetchedAt })
    const text = `{"success":true,"spaces":[${spaces.join(',')}],${rest.slice(1)}`
    const etag = `W/"${boot}-${snapshot.version}-${problemsVersion}"`
    builtFor = key
    body = { etag, bytes: new Uint8Array(new TextEncoder().encode(text)) }
    return body
  }
}
