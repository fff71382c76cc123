import { useState } from 'react'

/**
 * Where the focus goes when a dialog closes: to what had it before, else to the content. Taken at the first
 * rendering, before anything in the dialog takes the focus. For Base UI's `finalFocus`.
 */
export function useOpener(): () => HTMLElement | boolean {
  const [opener] = useState(() => document.activeElement)
  return () => {
    if (opener instanceof HTMLElement && opener !== document.body) return opener
    return document.getElementById('content') ?? true
  }
}
