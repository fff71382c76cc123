import { useLayoutEffect } from 'react'

let held: Element | null = null

/** What has the focus, or had it until the page was made inert: that happens before a dialog is rendered for the first time. */
export function focusedElement(): Element | null {
  return held ?? document.activeElement
}

/** While it is shown, nothing on the page can be used: what is typed is meant for what is about to open. */
export function InertPage() {
  useLayoutEffect(() => {
    const root = document.getElementById('root')
    const focused = document.activeElement
    held = focused
    root?.setAttribute('inert', '')
    return () => {
      held = null
      root?.removeAttribute('inert')
      // So that the dialog finds the focus where it was, and can give it back there.
      if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus()
    }
  }, [])
  return null
}
