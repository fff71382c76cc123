import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Space } from '../../../shared/model/space.ts'
import type { Change } from '../../../worker/fleet/state/changes.ts'
import { Snapshot } from '../../../worker/fleet/state/snapshot.ts'
import { ALICE, aSpace, runtimeOf } from './hub-answers.ts'

const BY = { kind: 'admin', name: 'admin' } as const
/** A snapshot of one account, and every change that it published. */
function startSnapshot() {
  const snapshot = new Snapshot()
  const changes: Change[] = []
  snapshot.changes.subscribe((change) => changes.push(change))
  snapshot.setAccounts([ALICE])
  let readAt = 1
  const list = (...spaces: Space[]) =>
    snapshot.replace('alice', { spaces, hubIds: new Map(), unreadable: 0, otherOwners: [] }, ++readAt, null)
  const fail = () => snapshot.fail('alice', { code: 'hub_unavailable', message: 'down' }, ++readAt)
  return { snapshot, changes, list, fail }
}

describe('the change feed', () => {
  it('has the previous Space, how the change was detected, and who caused it', () => {
    const { snapshot, changes, list } = startSnapshot()
    list(aSpace('app', 'RUNNING'))
    list(aSpace('app', 'SLEEPING'))
    snapshot.patch('alice/app', runtimeOf('BUILDING'), { cause: 'action', by: BY })
    snapshot.patch('alice/app', runtimeOf('RUNNING'), { cause: 'follow' })

    expect(
      changes.map(({ before, space, cause, by }) => [before?.stage, space?.stage, cause, by?.name]),
    ).toEqual([
      [undefined, 'RUNNING', 'listing', undefined],
      ['RUNNING', 'SLEEPING', 'listing', undefined],
      ['SLEEPING', 'BUILDING', 'action', 'admin'],
      ['BUILDING', 'RUNNING', 'follow', undefined],
    ])
    expect(changes.map(({ isFirstListing }) => isFirstListing)).toEqual([true, false, false, false])
  })

  it('reports a removed Space, and nothing if nothing has changed', () => {
    const { changes, list } = startSnapshot()
    list(aSpace('app', 'RUNNING'))
    list(aSpace('app', 'RUNNING'))
    list()

    expect(changes.map(({ before, space }) => [before?.id, space?.id])).toEqual([
      [undefined, 'alice/app'],
      ['alice/app', undefined],
    ])
  })
})

describe('the snapshot, after any sequence of updates', () => {
  const stage = fc.constantFrom('RUNNING', 'PAUSED', 'BUILDING')
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('list' as const),
      stages: fc.dictionary(fc.constantFrom('a', 'b', 'c'), stage),
    }),
    fc.record({ kind: fc.constant('fail' as const) }),
    fc.record({ kind: fc.constant('patch' as const), name: fc.constantFrom('a', 'b', 'c'), stage }),
  )

  it('equals the sum of its changes, and has a new version whenever its readers see a change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { snapshot, changes, list, fail } = startSnapshot()
        for (const one of steps) {
          const before = { version: snapshot.version, seen: whatIsSeen(snapshot) }
          if (one.kind === 'list') list(...Object.entries(one.stages).map(([name, at]) => aSpace(name, at)))
          else if (one.kind === 'fail') fail()
          else snapshot.patch(`alice/${one.name}`, runtimeOf(one.stage), { cause: 'follow' })
          if (whatIsSeen(snapshot) !== before.seen) expect(snapshot.version).toBeGreaterThan(before.version)
        }
        expect(addUp(changes)).toEqual(jsonOf(snapshot).sort())
      }),
    )
  })
})

function jsonOf(snapshot: Snapshot): string[] {
  return snapshot.entries().map(({ json }) => json)
}

function whatIsSeen(snapshot: Snapshot): string {
  return JSON.stringify([jsonOf(snapshot), snapshot.accounts().map(({ readAt: _, ...account }) => account)])
}

/** The Spaces after applying every change. */
function addUp(changes: Change[]): string[] {
  const known = new Map<string, string>()
  for (const { space, before, json } of changes) {
    if (space !== null) known.set(space.id, json)
    else known.delete(before?.id ?? '')
  }
  return [...known.values()].sort()
}
