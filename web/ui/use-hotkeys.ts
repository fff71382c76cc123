import { useEffect, useRef } from 'react'

/** By `KeyboardEvent.key`, long names in lower case (`escape`), with `mod+` before it for Ctrl or Cmd. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

/** Listens on the page. Silent while somebody types, while a dialog or menu is open, and for held modifiers. */
export function useHotkeys(hotkeys: Hotkeys) {
  const current = useRef(hotkeys)
  useEffect(() => {
    current.current = hotkeys
  })

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const name = nameOf(event)
      const run = current.current[name]
      if (!run || event.defaultPrevented || event.isComposing) return
      if (!name.startsWith('mod+') && (isTyping(event.target) || isCovered())) return
      run(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return ''
  if (event.ctrlKey || event.metaKey) return `mod+${event.key.toLowerCase()}`
  return event.key.length > 1 ? event.key.toLowerCase() : event.key
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
