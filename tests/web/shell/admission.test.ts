import { describe, expect, it } from 'vitest'
import { admit } from '../../../web/shell/session/admission.ts'

describe('a visitor', () => {
  const unknown = { isSignedIn: undefined, isInTrouble: false, wasSignedIn: false, hasList: false }

  it('who was never here waits until the server has said who they are', () => {
    expect(admit(unknown)).toBe('wait')
    expect(admit({ ...unknown, isSignedIn: false })).toBe('out')
    expect(admit({ ...unknown, isSignedIn: true })).toBe('in')
  })

  it('who was signed in the last time does not wait, and goes when the session has ended', () => {
    expect(admit({ ...unknown, wasSignedIn: true })).toBe('in')
    expect(admit({ ...unknown, wasSignedIn: true, isSignedIn: false })).toBe('out')
  })

  it('is told the trouble where the server gives no usable answer, whoever they are', () => {
    expect(admit({ ...unknown, isInTrouble: true })).toBe('trouble')
    expect(admit({ ...unknown, isInTrouble: true, wasSignedIn: true })).toBe('trouble')
  })

  it('keeps the screen that has something to show', () => {
    expect(admit({ ...unknown, isInTrouble: true, wasSignedIn: true, hasList: true })).toBe('in')
    expect(admit({ ...unknown, isInTrouble: true, isSignedIn: true })).toBe('in')
  })
})
