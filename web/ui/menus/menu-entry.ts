import type { ReactNode } from 'react'

/** One entry of a menu: a pop-up on a desktop, a sheet on a phone. */
export type MenuEntry =
  | { kind: 'action'; label: string; icon?: ReactNode; onSelect: () => void; disabledReason?: string | null }
  | {
      kind: 'link'
      label: string
      icon?: ReactNode
      href: string
      isExternal?: boolean
      /** Called on hover or focus: it may be chosen next. */
      onPoint?: () => void
    }
  | { kind: 'choice'; label: string; isChosen: boolean; onSelect: () => void }
  | { kind: 'heading'; label: string }
  | { kind: 'line' }
