import { useState } from 'react'
import { focusedElement } from './inert-page.tsx'

/**
 * Where the focus goes when a dialog closes: to the previously focused element, or else to the content. Read on the first
 * render, before anything in the dialog takes the focus. For Base UI's `finalFocus`.
 */
export function useOpener(): () => HTMLElement | boolean {
  const [opener] = useState(focusedElement)
  return () => {
    if (opener instanceof HTMLElement && opener !== document.body) return opener
    return document.getElementById('content') ?? true
  }
}
