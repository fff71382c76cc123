/**
 * Runs what was chosen once the menu or palette has closed and given the focus back: a dialog that opens by it then
 * takes the focus, keeps it, and knows where to return it.
 */
export function afterClose(run: () => void) {
  setTimeout(run)
}
