import { Link } from 'wouter'

interface TabsProps {
  label: string
  tabs: readonly { label: string; href: string; isCurrent: boolean }[]
}

/** The parts of a page, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav
      aria-label={label}
      className="flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      {tabs.map(({ href, isCurrent, ...tab }) => (
        <Link
          key={href}
          href={href}
          ref={isCurrent ? showInStrip : undefined}
          aria-current={isCurrent ? 'page' : undefined}
          className="flex h-11 shrink-0 items-center border-b-2 border-transparent px-3 text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}

/** On a phone the strip scrolls. */
function showInStrip(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
