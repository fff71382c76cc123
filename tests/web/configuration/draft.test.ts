import { describe, expect, it } from 'vitest'
import { readEnv } from '../../../shared/env-file/read-env.ts'
import {
  type Draft,
  NO_DRAFT,
  newEntry,
  type Present,
  planChanges,
  withoutSent,
} from '../../../web/configuration/draft/draft.ts'
import { checkChange, guessKind } from '../../../web/configuration/draft/find-warnings.ts'
import { toRows } from '../../../web/configuration/import/import-rows.ts'

const AT = '2026-11-01T00:00:00.000Z'
const present: Present = {
  variables: [
    { key: 'MODEL', value: 'a', description: 'which', updatedAt: AT },
    { key: 'LEAK', value: '•••', masked: true, description: null, updatedAt: AT },
  ],
  secrets: [{ key: 'TOKEN', description: 'to read', updatedAt: AT }],
}
const plan = (draft: Partial<Draft>) => planChanges({ ...NO_DRAFT, ...draft }, present)

describe('the changes of a draft', () => {
  it('are none if everything is as it was', () => {
    expect(plan({ edits: { 'variable MODEL': 'a' } })).toEqual([])
    expect(plan({ added: [newEntry({ key: 'MODEL', value: 'a' })] })).toEqual([])
  })

  it('keep a description that was not changed, and what was there before', () => {
    expect(plan({ edits: { 'variable MODEL': 'b' } })).toEqual([
      {
        ...{ id: 'variable MODEL', effect: 'changed', before: 'a' },
        entry: { kind: 'variable', key: 'MODEL', change: 'set', value: 'b', description: 'which' },
      },
    ])
    expect(plan({ edits: { 'secret TOKEN': 'x' } })[0]).toMatchObject({
      effect: 'changed',
      before: null,
      entry: { description: 'to read' },
    })
  })

  it('are new or replace, whatever else has that name', () => {
    const added = [
      newEntry({ key: 'TOKEN', value: 'x' }),
      newEntry({ kind: 'secret', key: 'TOKEN', value: 'x' }),
    ]
    expect(plan({ added }).map(({ effect }) => effect)).toEqual(['new', 'changed'])
  })

  it('delete only what was deleted', () => {
    expect(plan({ deleted: ['secret TOKEN'] })).toMatchObject([
      { effect: 'deleted', entry: { kind: 'secret', key: 'TOKEN', change: 'delete' } },
    ])
  })

  it('replace a value that is not shown even with the text that stands for it', () => {
    expect(plan({ edits: { 'variable LEAK': '•••' } })).toMatchObject([{ effect: 'changed', before: null }])
  })

  it('leave the draft when they were sent', () => {
    const entry = newEntry({ key: 'NEW' })
    const draft = { edits: { 'variable MODEL': 'b' }, deleted: ['secret TOKEN'], added: [entry] }
    const sent = plan(draft).filter(({ effect }) => effect !== 'deleted')
    expect(sent.reduce(withoutSent, draft)).toEqual({ edits: {}, deleted: ['secret TOKEN'], added: [] })
  })

  it('stay in the draft if they were changed again while they were sent', () => {
    const entry = newEntry({ key: 'NEW', value: 'a' })
    const sent = plan({ edits: { 'variable MODEL': 'b' }, added: [entry] })
    const later: Draft = {
      edits: { 'variable MODEL': 'c' },
      deleted: [],
      added: [{ ...entry, value: 'b' }],
    }
    expect(sent.reduce(withoutSent, later)).toEqual(later)
  })

  it('stay in the draft if only the description was changed meanwhile', () => {
    const entry = newEntry({ key: 'NEW', value: 'a' })
    const sent = plan({ added: [entry] })
    const later: Draft = { edits: {}, deleted: [], added: [{ ...entry, description: 'what it is for' }] }
    expect(sent.reduce(withoutSent, later)).toEqual(later)
  })
})

describe('what is wrong with a change', () => {
  const check = (parts: Parameters<typeof newEntry>[0], draft: Partial<Draft> = {}, isStatic = false) => {
    const entry = newEntry(parts)
    const planned = plan({ ...draft, added: [...(draft.added ?? []), entry] })
    const own = planned.find(({ id }) => id === entry.id)
    return own && checkChange(own, { planned, present, isStatic })
  }

  it.each<[string, string, string]>([
    ['', 'x', 'no-key'],
    ['_A', 'x', 'bad-key'],
    ['A-B', 'x', 'bad-key'],
    ['中', 'x', 'bad-key'],
    ['A', 'é'.repeat(16_385), 'too-large'],
  ])('%s is refused', (key, value, flaw) => {
    expect(check({ key, value })?.flaw).toBe(flaw)
  })

  it('says that a key is there twice', () => {
    expect(check({ key: 'A', value: '1' }, { added: [newEntry({ key: 'A', value: '2' })] })?.flaw).toBe(
      'doubled',
    )
  })

  it.each<[Parameters<typeof newEntry>[0], string[]]>([
    [{ key: 'A', value: ' x' }, ['space-at-end']],
    [{ key: 'A', value: 'x\n' }, ['space-at-end']],
    [{ key: 'A', value: '-----BEGIN KEY-----\nx\n-----END KEY-----\n', kind: 'secret' }, []],
    [{ key: 'API_KEY', value: 'x' }, ['public-secret']],
    [{ key: 'API_KEY', value: 'x', kind: 'secret' }, []],
    [{ key: 'A', value: 'hf_abcdefghijklmnopqrstuvwx' }, ['public-secret']],
    [{ key: 'MODEL', value: 'x', kind: 'secret' }, ['other-kind']],
  ])('%j is warned of', (parts, warnings) => {
    expect(check(parts)?.warnings).toEqual(warnings)
  })

  it('warns of a secret on a static Space, and not of a name that is changing kinds', () => {
    expect(check({ key: 'A', value: 'x', kind: 'secret' }, {}, true)?.warnings).toEqual(['static-secret'])
    const moved = { deleted: ['variable MODEL'] }
    expect(check({ key: 'MODEL', value: 'x', kind: 'secret' }, moved)?.warnings).toEqual([])
  })
})

describe('an import', () => {
  const rows = (text: string, choices: Parameters<typeof toRows>[1] = {}) =>
    toRows(readEnv(text), choices, present).map(
      ({ entry, effect }) => `${entry.kind} ${entry.key}=${entry.value} ${effect}`,
    )

  it('guesses the kind, unless the Space has it already or somebody has chosen', () => {
    expect(rows('TOKEN=x\nMODEL=a\nMY_SECRET=1\nPORT=1')).toEqual([
      'secret TOKEN=x changed',
      'variable MODEL=a same',
      'secret MY_SECRET=1 new',
      'variable PORT=1 new',
    ])
    expect(rows('PORT=1', { PORT: { kind: 'secret' } })).toEqual(['secret PORT=1 new'])
  })

  it('takes what other programs read, if that was chosen', () => {
    expect(rows('A=tea#1')).toEqual(['variable A=tea#1 new'])
    expect(rows('A=tea#1', { A: { isOther: true } })).toEqual(['variable A=tea new'])
  })

  it.each([
    ['DB_PASSWORD', 'x', 'secret'],
    ['URL', 'postgres://u:p@h/db', 'secret'],
    ['DEBUG', 'true', 'variable'],
  ])('takes %s=%s for a %s', (key, value, kind) => {
    expect(guessKind(key, value)).toBe(kind)
  })
})
