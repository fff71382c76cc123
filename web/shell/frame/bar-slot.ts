import { createContext, use } from 'react'

/** Where a page draws its part of the top bar; null until the bar is there, or on a page without one. */
const SlotContext = createContext<HTMLElement | null>(null)

export const BarSlotProvider = SlotContext

export function useBarSlot(): HTMLElement | null {
  return use(SlotContext)
}
