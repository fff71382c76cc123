import { describe, expect, it } from 'vitest'
import { replicasText, sleepText } from '../../../web/pages/space/facts/fact-texts.ts'
import { findAccount, findByPath } from '../../../web/pages/space/find-space.ts'
import { anAccount, aSpace } from '../support/a-space.ts'
import { english } from '../support/words.ts'

describe('findByPath', () => {
  const spaces = [aSpace('Ada/Demo'), aSpace('ada/demo'), aSpace('bob/Other')]

  it('prefers the exact id, then ignores case', () => {
    expect(findByPath(spaces, 'ada', 'demo')?.id).toBe('ada/demo')
    expect(findByPath(spaces, 'BOB', 'other')?.id).toBe('bob/Other')
  })

  it('finds nothing in an empty list', () => {
    expect(findByPath(spaces, 'ada', 'gone')).toBeNull()
  })
})

describe('findAccount', () => {
  it('ignores case', () => {
    const accounts = [anAccount('ada'), anAccount('bob')]
    expect(findAccount(accounts, 'Bob')?.username).toBe('bob')
    expect(findAccount(accounts, 'eve')).toBeNull()
  })
})

describe('sleepText', () => {
  it.each([
    [{ neverSleeps: true, sleepTimeSeconds: null }, 'Never'],
    [{ neverSleeps: false, sleepTimeSeconds: 172_800 }, 'after 2 days without visits'],
    [{ neverSleeps: null, sleepTimeSeconds: null }, null],
    [{ neverSleeps: false, sleepTimeSeconds: null }, null],
  ])('%o is %s', (space, text) => {
    expect(sleepText(space, english)).toBe(text)
  })
})

describe('replicasText', () => {
  it.each([
    [{ current: 2, requested: 2 }, '2'],
    [{ current: 1, requested: 3 }, '1 of 3'],
    [{ current: null, requested: 1 }, '1 requested'],
    [{ current: 2, requested: 'auto' as const }, '2, automatic'],
    [{ current: null, requested: 'auto' as const }, 'Automatic'],
    [{ current: 1, requested: null }, '1'],
    [{ current: null, requested: null }, null],
    [{ current: 0, requested: 1 }, '0 of 1'],
  ])('%o is %s', (replicas, text) => {
    expect(replicasText(replicas, english)).toBe(text)
  })
})
