/**
 * Runs a chosen command once the menu or palette has closed and returned the focus: a dialog that it opens then takes the
 * focus, keeps it, and knows where to return it. Until it has the focus, Enter and Space do nothing: the button that has the
 * focus again would reopen the menu. Nor does a key that is still held down answer the dialog.
 */
export function afterClose(run: () => void) {
  const release = holdKeys()
  setTimeout(() => {
    try {
      run()
    } finally {
      // A dialog takes the focus in the frame in which it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(release))
    }
  })
}

function holdKeys(): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (isInDialog(event.target) && !event.repeat) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', hold, true)
  return () => removeEventListener('keydown', hold, true)
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}
