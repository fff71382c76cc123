/**
 * Whether a key belongs to an input method that is composing: Escape, Tab and Enter then choose or cancel what is composed. Some
 * browsers say so by the key code alone.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
