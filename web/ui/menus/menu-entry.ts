import type { ReactNode } from 'react'

/** One line of a menu. The same lines are a pop-up on a desktop and a sheet on a phone. */
export type MenuEntry =
  | { kind: 'action'; label: string; icon?: ReactNode; onSelect: () => void; disabledReason?: string | null }
  | {
      kind: 'link'
      label: string
      icon?: ReactNode
      href: string
      isExternal?: boolean
      /** Pointed at or focused: it may be chosen next. */
      onPoint?: () => void
    }
  | { kind: 'choice'; label: string; isChosen: boolean; onSelect: () => void }
  | { kind: 'heading'; label: string }
  | { kind: 'line' }
