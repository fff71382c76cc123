import { describe, expect, it } from 'vitest'
import { groupByKey, matchesSearch, sortKeys, toKnownEntries } from '../../../web/pages/secrets/inventory.ts'
import { createInventory } from '../../../web/pages/secrets/inventory-reader.ts'
import { pauseBefore } from '../../../web/pages/secrets/pace.ts'
import { ApiError } from '../../../web/requests/transport/api-error.ts'
import { aSpace } from '../support/a-space.ts'

const spaces = ['one', 'two', 'three'].map((name) => aSpace(`ada/${name}`))
const byId = new Map(spaces.map((space) => [space.id, space]))
const entry = (key: string, updatedAt: string | null = null) => ({ kind: 'secret' as const, key, updatedAt })

it('keeps no value of what it reads', () => {
  const variables = [{ key: 'A', value: 'quiet', description: 'x', updatedAt: null }]
  expect(JSON.stringify(toKnownEntries({ variables, secrets: [] }))).not.toContain('quiet')
})

describe('the keys', () => {
  const read = new Map([
    ['ada/one', [entry('TOKEN', '2026-01-01T00:00:00.000Z'), entry('OLD', '2020-01-01T00:00:00.000Z')]],
    [
      'ada/two',
      [entry('TOKEN', '2026-03-01T00:00:00.000Z'), { ...entry('TOKEN'), kind: 'variable' as const }],
    ],
    ['ada/three', []],
  ])
  const keys = groupByKey(read, byId)

  it('know who has them, since when, and who lacks them', () => {
    const token = keys.find(({ kind, key }) => kind === 'secret' && key === 'TOKEN')
    expect(token?.uses.map(({ space }) => space.id)).toEqual(['ada/one', 'ada/two'])
    expect(token?.missing.map(({ id }) => id)).toEqual(['ada/three'])
    expect([token?.oldest, token?.newest]).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2026, 2, 1)])
  })

  it('are sorted by how many have them, or by age', () => {
    const named = (sort: Parameters<typeof sortKeys>[1]) =>
      sortKeys(keys, sort).map(({ kind, key }) => `${kind} ${key}`)
    expect(named('count')).toEqual(['secret TOKEN', 'secret OLD', 'variable TOKEN'])
    expect(named('oldest')).toEqual(['secret OLD', 'secret TOKEN', 'variable TOKEN'])
  })

  it('are found by name and by Space', () => {
    expect(keys.filter((use) => matchesSearch(use, ' old ')).map(({ key }) => key)).toEqual(['OLD'])
    expect(keys.filter((use) => matchesSearch(use, 'two'))).toHaveLength(2)
  })
})

describe('reading', () => {
  const settings = { variables: [], secrets: [{ key: 'TOKEN', description: null, updatedAt: null }] }
  const reader = (read: (id: string) => Promise<typeof settings>) =>
    createInventory({ read, wait: () => Promise.resolve(), now: () => 1_000 })

  it('is outdated after a change, until it is read again', async () => {
    const inventory = reader(async () => settings)
    inventory.noteChange()
    expect(inventory.get().isOutdated).toBe(false)
    await inventory.start([aSpace('ada/one')])
    inventory.noteChange()
    expect(inventory.get().isOutdated).toBe(true)
    await inventory.start([aSpace('ada/one')])
    expect(inventory.get().isOutdated).toBe(false)
  })

  it('goes on after a failure, and reads only those that failed again', async () => {
    const asked: string[] = []
    let isFailing = true
    const inventory = reader(async (id) => {
      asked.push(id)
      if (isFailing && id === 'ada/two') throw new ApiError({ code: 'hub_forbidden', message: 'no' })
      return settings
    })
    await inventory.start(spaces)
    expect([inventory.get().read.size, [...inventory.get().failed.keys()]]).toEqual([2, ['ada/two']])
    isFailing = false
    asked.length = 0
    await inventory.goOn()
    expect(asked).toEqual(['ada/two'])
    expect(inventory.get()).toMatchObject({ isReading: false, readAt: 1_000 })
    expect(inventory.get().read.size).toBe(3)
  })

  it('ends with the session', async () => {
    const many = Array.from({ length: 30 }, (_, index) => aSpace(`ada/${index}`))
    let asked = 0
    const inventory = reader(async () => {
      asked += 1
      throw new ApiError({ code: 'unauthorized', message: 'no' })
    })
    await inventory.start(many)
    expect(asked).toBeLessThanOrEqual(3)
  })

  it('stays within a tenth of the Hub’s budget', () => {
    const calls = 2
    const perWindow = (300_000 / pauseBefore(50)) * calls
    expect(pauseBefore(49)).toBe(0)
    expect(perWindow).toBeLessThanOrEqual(1_000 / 10)
  })
})
