import { describe, expect, it } from 'vitest'
import { admit } from '../../../web/shell/session/admission.ts'

describe('a visitor', () => {
  const unknown = { isSignedIn: undefined, isInTrouble: false, wasSignedIn: false, hasList: false }

  it('waits for the server on a first visit', () => {
    expect(admit(unknown)).toBe('wait')
    expect(admit({ ...unknown, isSignedIn: false })).toBe('out')
    expect(admit({ ...unknown, isSignedIn: true })).toBe('in')
  })

  it('does not wait if they were signed in last time, and goes to sign-in if the session has ended', () => {
    expect(admit({ ...unknown, wasSignedIn: true })).toBe('in')
    expect(admit({ ...unknown, wasSignedIn: true, isSignedIn: false })).toBe('out')
  })

  it('sees the problem if the server gives no usable answer, signed in or not', () => {
    expect(admit({ ...unknown, isInTrouble: true })).toBe('trouble')
    expect(admit({ ...unknown, isInTrouble: true, wasSignedIn: true })).toBe('trouble')
  })

  it('keeps a screen that has something to show', () => {
    expect(admit({ ...unknown, isInTrouble: true, wasSignedIn: true, hasList: true })).toBe('in')
    expect(admit({ ...unknown, isInTrouble: true, isSignedIn: true })).toBe('in')
  })
})
