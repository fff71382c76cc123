import { describe, expect, it } from 'vitest'
import { chinese, english } from './words.ts'

describe('translate', () => {
  it('fills in values', () => {
    expect(english.t('bar.signedInAs', { user: 'ada' })).toBe('Signed in as ada')
    expect(chinese.t('bar.signedInAs', { user: 'ada' })).toBe('已登录：ada')
  })

  it('picks the form that the count asks for, and writes the number as the language does', () => {
    expect(english.t('fleet.count', { count: 1 })).toBe('1 Space')
    expect(english.t('fleet.count', { count: 0 })).toBe('0 Spaces')
    expect(english.t('fleet.count', { count: 1234 })).toBe('1,234 Spaces')
    expect(chinese.t('fleet.count', { count: 1 })).toBe('1 个 Space')
  })

  it('does not read placeholders out of a value', () => {
    expect(english.t('confirm.pause.one', { title: '{count} $& cats' })).toBe('Pause “{count} $& cats”?')
  })
})
