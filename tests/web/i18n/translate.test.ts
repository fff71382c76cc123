import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../web/i18n/catalogue.ts'
import { en } from '../../../web/i18n/en/en.ts'
import { chinese, english } from '../support/words.ts'

describe('translate', () => {
  it('fills in values', () => {
    expect(english.t('bar.signedInAs', { user: 'ada' })).toBe('Signed in as ada')
    expect(chinese.t('bar.signedInAs', { user: 'ada' })).toBe('已登录：ada')
  })

  it('picks the plural form for the count, and formats the number for the language', () => {
    expect(english.t('fleet.count', { count: 1 })).toBe('1 Space')
    expect(english.t('fleet.count', { count: 0 })).toBe('0 Spaces')
    expect(english.t('fleet.count', { count: 1234 })).toBe('1,234 Spaces')
    expect(chinese.t('fleet.count', { count: 1 })).toBe('1 个 Space')
  })

  it.each([
    ['pl', [1, 3, 5, 1.5], ['one', 'few', 'many', 'other']],
    ['ru', [21, 24, 25, 0.5], ['one', 'few', 'many', 'other']],
    ['ar', [0, 1, 2, 3, 11, 100], ['zero', 'one', 'two', 'few', 'many', 'other']],
  ] as const)('has every plural category that a language may have: %s', (tag, counts, categories) => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
    const t = createTranslate({ ...en, 'fleet.count': forms }, tag)
    expect(counts.map((count) => t('fleet.count', { count }))).toEqual(categories)
  })

  it('uses the form `other` when a language has no text for a category', () => {
    const t = createTranslate(
      { ...en, 'fleet.count': { one: '{count} Space', other: '{count} Space’y' } },
      'pl',
    )
    expect(t('fleet.count', { count: 3 })).toBe('3 Space’y')
  })

  it('puts spaces between Chinese and Latin around a value, but not inside it', () => {
    expect(chinese.t('live.updated', { ago: '12 秒前' })).toBe('更新于 12 秒前')
    expect(chinese.t('live.updated', { ago: '刚刚' })).toBe('更新于刚刚')
    expect(chinese.t('status.checkedAt', { time: '刚刚' })).toBe('刚刚检查')
    expect(chinese.t('space.select', { title: '模型2' })).toBe('选择 模型2')
  })

  it('does not treat placeholders in a value as placeholders', () => {
    expect(english.t('confirm.pause.one', { title: '{count} $& cats' })).toBe('Pause “{count} $& cats”?')
  })
})
