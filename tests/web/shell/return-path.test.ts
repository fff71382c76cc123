import { describe, expect, it } from 'vitest'
import { returnPath, signInPath } from '../../../web/shell/session/return-path.ts'

function back(next: string): string {
  return returnPath(new URLSearchParams({ next }))
}

describe('the way back after sign-in', () => {
  it('leads back to where the user was', () => {
    const path = '/spaces/ada/rag?tab=logs&q=翻译'
    const search = new URL(signInPath(path, true), 'https://x.test').searchParams
    expect(returnPath(search)).toBe(path)
    expect(search.has('ended')).toBe(true)
  })

  it('is omitted for the first page', () => {
    expect(signInPath('/', false)).toBe('/sign-in')
    expect(returnPath(new URLSearchParams())).toBe('/')
  })

  it.each([
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/sign-in?next=/x',
  ])('never leads to %j', (next) => {
    expect(back(next)).toBe('/')
  })
})
