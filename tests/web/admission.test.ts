import { describe, expect, it } from 'vitest'
import { admit } from '../../web/shell/admission.ts'

describe('a visitor', () => {
  const unknown = { isSignedIn: undefined, hasFailed: false, wasSignedIn: false }

  it('who was never here waits until the server has said who they are', () => {
    expect(admit(unknown)).toBe('wait')
    expect(admit({ ...unknown, isSignedIn: false })).toBe('out')
    expect(admit({ ...unknown, isSignedIn: true })).toBe('in')
  })

  it('who was signed in the last time does not wait, and goes when the session has ended', () => {
    expect(admit({ ...unknown, wasSignedIn: true })).toBe('in')
    expect(admit({ ...unknown, wasSignedIn: true, isSignedIn: false })).toBe('out')
  })

  it('sees the screen, which tells the trouble, where the server gives no answer', () => {
    expect(admit({ ...unknown, hasFailed: true })).toBe('in')
  })
})
