import { useState } from 'react'
import { focusedElement } from './inert-page.tsx'

/**
 * Where the focus goes when a dialog closes: to what had it before, else to the content. Taken at the first
 * rendering, before anything in the dialog takes the focus. For Base UI's `finalFocus`.
 */
export function useOpener(): () => HTMLElement | boolean {
  const [opener] = useState(focusedElement)
  return () => {
    if (opener instanceof HTMLElement && opener !== document.body) return opener
    return document.getElementById('content') ?? true
  }
}
