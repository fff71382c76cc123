import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useBarSlot } from '../frame/bar-slot.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { FoldedSearch } from './folded-search.tsx'

interface TopBarProps {
  crumbs?: readonly Crumb[]
  /** Small buttons of the page, beside the breadcrumb. */
  tools?: ReactNode
  /** The page's search. On a phone it is folded into an icon. */
  children?: ReactNode
}

/** A page's part of the top bar, which itself is drawn once for all pages. */
export function TopBar({ crumbs = [], tools, children }: TopBarProps) {
  const slot = useBarSlot()
  return (
    slot &&
    createPortal(
      <>
        <Crumbs crumbs={crumbs} />
        {tools}
        {children && <FoldedSearch>{children}</FoldedSearch>}
      </>,
      slot,
    )
  )
}
