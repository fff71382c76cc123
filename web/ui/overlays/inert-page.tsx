import { useLayoutEffect } from 'react'

let held: Element | null = null

/** The focused element, or the last one before the page became inert, which happens before a dialog is first rendered. */
export function focusedElement(): Element | null {
  return held ?? document.activeElement
}

/** While mounted, nothing on the page can be used: whatever the user types is meant for the dialog that is about to open. */
export function InertPage() {
  useLayoutEffect(() => {
    const root = document.getElementById('root')
    const focused = document.activeElement
    held = focused
    root?.setAttribute('inert', '')
    return () => {
      held = null
      root?.removeAttribute('inert')
      // So that the dialog finds the focus where it was, and can return it.
      if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus()
    }
  }, [])
  return null
}
