type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * The name of a key press: `KeyboardEvent.key` in lower case, so that Caps Lock changes nothing, prefixed with `mod+` for
 * Ctrl or Cmd and `shift+` for a letter with Shift. Empty with Alt, which types other characters.
 */
export function hotkeyName({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): string {
  if (altKey) return ''
  const name = key.toLowerCase()
  if (ctrlKey || metaKey) return `mod+${name}`
  return shiftKey && /^\p{L}$/u.test(name) ? `shift+${name}` : name
}

/** Whether it is a character without modifiers except Shift: speech input may type it by accident. */
export function isCharacterHotkey(name: string): boolean {
  return !name.startsWith('mod+') && name.replace('shift+', '').length === 1
}
