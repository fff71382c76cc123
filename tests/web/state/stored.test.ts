import { afterEach, expect, it, vi } from 'vitest'
import { readStored, writeStored } from '../../../web/state/stored.ts'

afterEach(() => vi.unstubAllGlobals())

it('reads what was written, and nothing once it is removed', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  expect(writeStored('sessionStorage', 'a', '1')).toBe(true)
  expect(readStored('sessionStorage', 'a')).toBe('1')
  writeStored('sessionStorage', 'a', null)
  expect(readStored('sessionStorage', 'a')).toBeNull()
})

it('reads and keeps nothing while storage is blocked', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked })
  expect(readStored('localStorage', 'a')).toBeNull()
  expect(writeStored('localStorage', 'a', '1')).toBe(false)
  expect(writeStored('localStorage', 'a', null)).toBe(false)
})
