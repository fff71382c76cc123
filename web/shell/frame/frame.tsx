import { type ReactNode, useState } from 'react'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { PHONE, useMediaQuery } from '../../ui/use-media-query.ts'
import { AttentionProvider } from '../attention/attention-context.ts'
import { useAttentionCount } from '../attention/use-attention-count.ts'
import { useRedFavicon } from '../attention/use-red-favicon.ts'
import { Bar } from '../bar/bar.tsx'
import { Rail } from '../rail/rail.tsx'
import { BarSlotProvider } from './bar-slot.ts'
import { QuietPart } from './quiet-part.tsx'
import { SkipLink } from './skip-link.tsx'

const bottomBar = createPart(
  withPageWords(() => import('../rail/bottom-bar.tsx')),
  (module) => module.BottomBar,
)

const banners = createPart(
  withPageWords(() => import('../banners/banners.tsx')),
  (module) => module.Banners,
)

/**
 * What every signed-in page has around it. Drawn once, so that navigation moves no focus out of it, and nothing is announced
 * twice.
 */
export function Frame({ children }: { children: ReactNode }) {
  const [slot] = useState(() => document.createElement('div'))
  const isPhone = useMediaQuery(PHONE)
  const attention = useAttentionCount()
  useRedFavicon(attention > 0)
  return (
    <AttentionProvider value={attention}>
      <BarSlotProvider value={slot}>
        <SkipLink />
        <div className="flex">
          <Rail />
          <div className="min-w-0 flex-1 pb-(--tabs)">
            <Bar slot={slot} />
            <QuietPart part={banners} with={{}} />
            {children}
          </div>
        </div>
        {isPhone && <QuietPart part={bottomBar} with={{}} />}
      </BarSlotProvider>
    </AttentionProvider>
  )
}
