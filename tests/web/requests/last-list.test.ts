import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import { recallList } from '../../../web/requests/last-list.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const LIST: SpaceList = {
  success: true,
  spaces: [],
  accounts: [],
  problems: [],
  fetchedAt: '2026-03-01T11:00:00Z',
}

const storage = new Map<string, string>()

function store(value: unknown) {
  storage.set('last-list', typeof value === 'string' ? value : JSON.stringify(value))
}

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
  return () => vi.unstubAllGlobals()
})

describe('the list of the last visit', () => {
  it('is shown again while its session lives', () => {
    store({ expires: NOW + 1, list: LIST })
    expect(recallList(NOW)).toEqual(LIST)
  })

  it.each([
    ['that outlived its session', { expires: NOW, list: LIST }],
    ['without an expiry', { list: LIST }],
    ['of another version', { expires: NOW + 1, list: { ...LIST, spaces: [{ name: 'chat' }] } }],
    ['that was cut', '{"expires":'],
  ])('is dropped if it is one %s', (_, value) => {
    store(value)
    expect(recallList(NOW)).toBeNull()
    expect(storage.has('last-list')).toBe(false)
  })

  it('is missing without storage', () => {
    vi.unstubAllGlobals()
    expect(recallList(NOW)).toBeNull()
  })
})
