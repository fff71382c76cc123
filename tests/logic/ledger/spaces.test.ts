import { expect, test } from 'vitest'
import { wantedLists } from '../../../worker/ledger/rules/wanted-lists.ts'
import { batchOf, changeOf, createRecorder, factsOf, MINUTE, NOON, reportOf } from './facts.ts'

const ADMIN = { kind: 'admin', name: 'root' } as const

test('the first listing is where the watch begins: nothing has changed, and since is unknown', () => {
  const { look, story, space } = createRecorder()
  look(NOON, [factsOf('ada/app'), factsOf('ada/nap', { stage: 'SLEEPING' })])
  expect(story()).toEqual([])
  expect(space('ada/app')).toMatchObject({ since: null, part: 'up', goneAt: null })
})

test('a listing that differs is a change between two looks', () => {
  const { look, entries, space } = createRecorder()
  look(NOON, [factsOf('ada/app')])
  look(NOON + MINUTE, [factsOf('ada/app', { stage: 'PAUSED' })])
  expect(entries).toMatchObject([
    { at: NOON + MINUTE, kind: 'change', what: 'PAUSED', account: 'ada', by: null, n: 1 },
  ])
  expect(entries[0]?.detail).toEqual({
    from: 'RUNNING',
    notBefore: new Date(NOON).toISOString(),
    failure: null,
    errorMessage: null,
    commit: 'c1',
    flavor: null,
  })
  expect(space('ada/app')).toMatchObject({ since: NOON + MINUTE, notBefore: NOON, part: 'idle' })
})

test('a new Space comes from nothing', () => {
  const { look, entries } = createRecorder()
  look(NOON, [factsOf('ada/app')])
  look(NOON + MINUTE, [factsOf('ada/app'), factsOf('ada/new', { stage: 'BUILDING' })])
  expect(entries).toMatchObject([{ spaceId: 'ada/new', what: 'BUILDING', detail: { from: null } }])
})

test('exact changes come before the listing, in order, with who caused them', () => {
  const { look, entries, space } = createRecorder()
  look(NOON, [factsOf('ada/app')])
  const changes = [
    changeOf(NOON + 5_000, factsOf('ada/app', { stage: 'BUILDING' }), { by: ADMIN }),
    changeOf(NOON + 9_000, factsOf('ada/app', { stage: 'RUNNING', runtimeSha: 'c2' }), { by: ADMIN }),
  ]
  look(NOON + MINUTE, [factsOf('ada/app', { runtimeSha: 'c2' })], { changes })
  expect(entries).toMatchObject([
    { what: 'BUILDING', at: NOON + 5_000, by: ADMIN, detail: { from: 'RUNNING', notBefore: null } },
    { what: 'RUNNING', at: NOON + 9_000, by: ADMIN, detail: { from: 'BUILDING', commit: 'c2' } },
  ])
  expect(space('ada/app').since).toBe(NOON + 9_000)
})

test('a listing that is older than an exact change does not undo it', () => {
  const { look, record, space } = createRecorder()
  look(NOON, [factsOf('ada/app')])
  const change = changeOf(NOON + 90_000, factsOf('ada/app', { stage: 'PAUSED' }), { by: ADMIN })
  const listed = reportOf('ada', NOON + MINUTE, [factsOf('ada/app')], { previousReadAt: NOON })
  record(batchOf(NOON + 91_000, [listed], { changes: [change] }))
  expect(space('ada/app').stage).toBe('PAUSED')
})

test('a list that was read no later, but in which a Space is missing by now, is believed', () => {
  const { look, record, space, entries } = createRecorder()
  look(NOON, [factsOf('ada/app'), factsOf('ada/two')])
  const at = NOON + 20_000
  const batch = batchOf(at, [reportOf('ada', NOON, [factsOf('ada/app', { stage: 'PAUSED' })])])
  record(batch)
  expect(space('ada/two').goneAt).toBe(at)
  expect(space('ada/app')).toMatchObject({ stage: 'PAUSED', since: at, notBefore: NOON })
  expect(entries).toHaveLength(2)
  expect(record(batch).entries).toEqual([])
  record(batchOf(at + 1, [reportOf('ada', NOON - MINUTE, [])]))
  expect(space('ada/app').goneAt).toBeNull()
})

test('other words of the Hub, or another commit, are no change; another kind of failure is', () => {
  const { look, story, space, incidents } = createRecorder()
  const failed = (errorMessage: string) => [factsOf('ada/app', { stage: 'RUNTIME_ERROR', errorMessage })]
  look(NOON, failed('Exit code: 1'))
  look(NOON + MINUTE, failed(`Exit code: 137${'x'.repeat(2_000)}`))
  expect(story()).toEqual(['ada/app incident.opened failed'])
  expect(space('ada/app').errorMessage).toHaveLength(1_000)
  expect(incidents()[0]?.errorMessage).toHaveLength(1_000)
  look(NOON + 2 * MINUTE, failed('Quota exceeded for flavor t4-small'))
  expect(story().slice(1)).toEqual([
    'ada/app RUNTIME_ERROR',
    'ada/app incident.closed failed',
    'ada/app incident.opened quota',
  ])
})

// B4.9: deleted and renamed Spaces.
test('B4.9: a renamed Space keeps its number, by the _id of the Hub', () => {
  const { look, entries, space } = createRecorder()
  look(NOON, [factsOf('ada/old', { hubId: 'h1' })])
  const { n } = space('ada/old')
  look(NOON + MINUTE, [factsOf('ada/new', { hubId: 'h1' })])
  expect(space('ada/new').n).toBe(n)
  expect(entries).toMatchObject([{ kind: 'change', what: 'renamed', n, detail: { from: 'ada/old' } }])
})

test('B4.9: a Space without an _id keeps its number when it gets one', () => {
  const { look, state } = createRecorder()
  look(NOON, [factsOf('ada/app', { hubId: null })])
  look(NOON + MINUTE, [factsOf('ada/App', { hubId: 'h1' })])
  expect([...state().spaces.values()]).toMatchObject([{ n: 1, hubId: 'h1' }])
})

test('B4.9: another Space with the name of one that is gone is another Space', () => {
  const { look, state } = createRecorder()
  look(NOON, [factsOf('ada/app', { hubId: 'h1' })])
  look(NOON + MINUTE, [factsOf('ada/app', { hubId: 'h2' })])
  expect([...state().spaces.values()]).toMatchObject([
    { n: 1, goneAt: NOON + MINUTE },
    { n: 2, goneAt: null },
  ])
})

test('B4.9: a Space that is missing from the list of a failing account is not gone', () => {
  const { look, record, space, story } = createRecorder()
  look(NOON, [factsOf('ada/app'), factsOf('ada/two')])
  record(batchOf(NOON + MINUTE, [reportOf('ada', NOON, null, { failingSince: NOON + MINUTE })]))
  expect(space('ada/app').goneAt).toBeNull()
  look(NOON + 2 * MINUTE, [factsOf('ada/app')])
  expect(space('ada/two').goneAt).toBe(NOON + 2 * MINUTE)
  expect(story()).toEqual(['ada/two removed'])
})

test('a Space that is gone takes its incidents along, and comes back under its number', () => {
  const { look, story, space } = createRecorder()
  const failed = factsOf('ada/app', { stage: 'BUILD_ERROR' })
  look(NOON, [failed])
  look(NOON + MINUTE, [])
  expect(story().slice(1)).toEqual(['ada/app removed', 'ada/app incident.closed failed'])
  look(NOON + 2 * MINUTE, [factsOf('ada/app')])
  expect(space('ada/app')).toMatchObject({ n: 1, goneAt: null, part: 'up' })
})

test('the Spaces of an account that is no longer managed are gone; those that moved are not', () => {
  const { record, state } = createRecorder()
  const spaces = [factsOf('ada/app', { hubId: 'h1' }), factsOf('ada/two', { hubId: 'h2' })]
  record(batchOf(NOON, [reportOf('ada', NOON, spaces)]))
  const at = NOON + MINUTE
  record(batchOf(at, [reportOf('Bob', at, [factsOf('bob/app', { hubId: 'h1' })])]))
  expect([...state().spaces.values()]).toMatchObject([
    { id: 'bob/app', account: 'bob', goneAt: null },
    { id: 'ada/two', goneAt: at },
  ])
})

test('an account whose Spaces were never sent is asked for them, and is not watched until then', () => {
  const { record, state } = createRecorder()
  const unsent = batchOf(NOON, [reportOf('Ada', NOON, null), reportOf('bob', null, null)])
  record(unsent)
  expect(wantedLists(state(), unsent)).toEqual(['ada'])
  expect(state().looks.accounts.ada?.watchedUntil).toBeNull()
  const at = NOON + MINUTE
  const sent = batchOf(at, [reportOf('Ada', NOON, [factsOf('Ada/app')]), reportOf('bob', null, null)])
  record(sent)
  expect(wantedLists(state(), sent)).toEqual([])
  expect(state().looks.accounts.ada?.watchedUntil).toBe(NOON)
})

test('two Spaces with one _id stay two, and keep their names from look to look', () => {
  const { look, entries, state } = createRecorder()
  const both = [factsOf('ada/one', { hubId: 'same' }), factsOf('ada/two', { hubId: 'same' })]
  look(NOON, [factsOf('ada/one', { hubId: 'same' })])
  look(NOON + MINUTE, both)
  look(NOON + 2 * MINUTE, both.toReversed())
  look(NOON + 3 * MINUTE, both)
  const known = [...state().spaces.values()].filter(({ goneAt }) => goneAt === null)
  expect(known.map(({ id }) => id)).toEqual(['ada/one', 'ada/two'])
  expect(entries).toMatchObject([{ spaceId: 'ada/two', what: 'RUNNING' }])
})
