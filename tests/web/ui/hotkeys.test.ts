import { describe, expect, it } from 'vitest'
import { hotkeyName, isCharacterHotkey } from '../../../web/ui/keys/hotkey-name.ts'

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

describe('the name of a key press', () => {
  it('distinguishes a letter with Shift from one without, regardless of Caps Lock', () => {
    expect(hotkeyName({ ...plain, key: 'x' })).toBe('x')
    expect(hotkeyName({ ...plain, key: 'X' })).toBe('x')
    expect(hotkeyName({ ...plain, key: 'X', shiftKey: true })).toBe('shift+x')
    expect(hotkeyName({ ...plain, key: 'x', shiftKey: true })).toBe('shift+x')
  })

  it('uses other characters as typed, because their position on the keyboard varies', () => {
    expect(hotkeyName({ ...plain, key: '?', shiftKey: true })).toBe('?')
    expect(hotkeyName({ ...plain, key: '/', shiftKey: true })).toBe('/')
  })

  it('knows long names and modifiers', () => {
    expect(hotkeyName({ ...plain, key: 'ArrowDown', shiftKey: true })).toBe('arrowdown')
    expect(hotkeyName({ ...plain, key: 'K', metaKey: true })).toBe('mod+k')
    expect(hotkeyName({ ...plain, key: 'x', altKey: true })).toBe('')
  })
})

it('counts as character keys what WCAG 2.1.4 does: letters, digits and signs, with or without Shift', () => {
  expect(['x', 'shift+x', '/', '?', '中'].filter(isCharacterHotkey)).toHaveLength(5)
  expect(['mod+k', 'escape', 'arrowdown', ''].filter(isCharacterHotkey)).toEqual([])
})
