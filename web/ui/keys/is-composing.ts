/**
 * Whether a key belongs to a composing input method: Escape, Tab and Enter then choose or cancel the composition. Some
 * browsers only say so by the key code.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
