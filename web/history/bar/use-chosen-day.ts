import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { stepIndex } from '../../ui/keys/step-index.ts'

/** Which day of a bar is being read: the one under the pointer, or the one that the arrow keys have reached. */
export function useChosenDay(count: number) {
  const [chosen, setChosen] = useState<number | null>(null)

  function point(event: PointerEvent<HTMLElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const index = Math.floor(((event.clientX - left) / width) * count)
    setChosen(Math.min(count - 1, Math.max(0, index)))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepIndex(event.key, chosen, count)
    if (next === undefined || (next === null && chosen === null)) return
    event.preventDefault()
    event.stopPropagation()
    setChosen(next)
  }

  const clear = () => setChosen(null)
  return {
    /** Its index; null for none. */
    chosen: chosen !== null && chosen < count ? chosen : null,
    handlers: { onPointerMove: point, onPointerDown: point, onPointerLeave: clear, onBlur: clear, onKeyDown },
  }
}
