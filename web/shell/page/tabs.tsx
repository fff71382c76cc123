import { Link } from 'wouter'

interface TabsProps {
  label: string
  tabs: readonly { label: string; href: string; isCurrent: boolean }[]
}

/** The parts of a page, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="flex gap-1 border-b border-line">
      {tabs.map(({ href, isCurrent, ...tab }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="-mb-px flex h-11 items-center border-b-2 border-transparent px-3 text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
