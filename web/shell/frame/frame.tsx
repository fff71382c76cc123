import { type ReactNode, useState } from 'react'
import { Banners } from '../banners/banners.tsx'
import { Bar } from '../bar/bar.tsx'
import { BarSlotProvider } from './bar-slot.ts'

/**
 * What every signed-in page has around it. Drawn once, so that navigation moves no focus out of it, and nothing is announced
 * twice.
 */
export function Frame({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <BarSlotProvider value={slot}>
      <Bar slotRef={setSlot} />
      <Banners />
      {children}
    </BarSlotProvider>
  )
}
