import { useLayoutEffect } from 'react'

/** While it is shown, nothing on the page can be used: what is typed is meant for what is about to open. */
export function InertPage() {
  useLayoutEffect(() => {
    const root = document.getElementById('root')
    const focused = document.activeElement
    root?.setAttribute('inert', '')
    return () => {
      root?.removeAttribute('inert')
      // So that the dialog finds the focus where it was, and can give it back there.
      if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus()
    }
  }, [])
  return null
}
