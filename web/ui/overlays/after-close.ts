/**
 * Runs what was chosen once the menu or palette has closed and given the focus back: a dialog that opens by it then
 * takes the focus, keeps it, and knows where to return it. Until then Enter and Space do nothing: the button that has
 * the focus again would open the menu a second time.
 */
export function afterClose(run: () => void) {
  const release = holdKeys()
  setTimeout(() => {
    try {
      run()
    } finally {
      // A dialog takes the focus with the frame in which it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(release))
    }
  })
}

function holdKeys(): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', hold, true)
  return () => removeEventListener('keydown', hold, true)
}
