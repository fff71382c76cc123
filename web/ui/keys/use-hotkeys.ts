import { useEffect, useRef } from 'react'
import { characterKeys } from './character-keys.ts'
import { hotkeyName, isCharacterHotkey } from './hotkey-name.ts'
import { isComposing } from './is-composing.ts'

/** By `hotkeyName`: `x`, `shift+x`, `escape`, `mod+k`. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

const handled = new WeakSet<KeyboardEvent>()

/** Whether a hotkey has answered this event. */
export function wasHandled(event: KeyboardEvent): boolean {
  return handled.has(event)
}

/** Whether a key may act on the page: nobody is typing, and no dialog or menu is open. */
export function isFree({ target }: KeyboardEvent): boolean {
  return !isTyping(target) && !isCovered()
}

/** Listens on the page. Inactive while the user is typing, while a dialog or menu is open, and for held keys. */
export function useHotkeys(hotkeys: Hotkeys) {
  const current = useRef(hotkeys)
  useEffect(() => {
    current.current = hotkeys
  })

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const name = hotkeyName(event)
      const run = current.current[name]
      if (!run || event.defaultPrevented || isComposing(event)) return
      if (isCharacterHotkey(name) && !characterKeys.isOn()) return
      if (!name.startsWith('mod+') && !isFree(event)) return
      handled.add(event)
      run(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), select, textarea') !== null
  )
}

/** Whether a dialog or menu is open. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
