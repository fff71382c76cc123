import { useEffect } from 'react'
import { isComposing } from '../ui/keys/is-composing.ts'

/** Keeps the keys of a composing input method from the palette, which would close, choose or move on them. */
export function useComposingGuard() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isComposing(event) || !['Escape', 'Tab', 'Enter', 'Backspace'].includes(event.key)) return
      if (event.key === 'Tab') event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}
