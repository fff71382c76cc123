import { createContext, use } from 'react'

/**
 * Where a page draws its part of the top bar; null on a page without one. The element is created before the bar that it becomes
 * part of, so that both are rendered at once.
 */
const SlotContext = createContext<HTMLElement | null>(null)

export const BarSlotProvider = SlotContext

export function useBarSlot(): HTMLElement | null {
  return use(SlotContext)
}
