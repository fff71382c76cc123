import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { afterClose } from '../overlays/after-close.ts'
import type { MenuEntry } from './menu-entry.ts'

const ROW =
  'flex min-h-9 w-full items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-left outline-none select-none data-highlighted:bg-hover data-disabled:text-muted data-disabled:cursor-not-allowed cursor-pointer'

interface MenuProps {
  label: string
  anchor: RefObject<HTMLElement | null>
  entries: MenuEntry[]
  onClose: () => void
  navigate: (path: string) => void
}

/** The menu of a `MenuButton`. Open while mounted. */
export function Menu({ label, anchor, entries, onClose, navigate }: MenuProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="end" sideOffset={6} className="z-70 outline-none">
          <Base.Popup
            aria-label={label}
            finalFocus={anchor}
            className="max-w-80 min-w-52 rounded-xl border border-line bg-raised p-1.5 text-sm shadow-raised outline-none"
          >
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an open menu keep their order
              <Row key={index} entry={entry} navigate={navigate} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Row({ entry, navigate }: { entry: MenuEntry; navigate: (path: string) => void }) {
  switch (entry.kind) {
    case 'line':
      return <Base.Separator className="mx-1 my-1.5 h-px bg-line" />
    case 'heading':
      return <p className="truncate px-2.5 py-1.5 text-xs text-muted">{entry.label}</p>
    case 'choice':
      return (
        <Base.CheckboxItem
          checked={entry.isChosen}
          onCheckedChange={entry.onSelect}
          closeOnClick
          className={ROW}
        >
          <span className="w-4">{entry.isChosen && <Check size={16} aria-hidden />}</span>
          {entry.label}
        </Base.CheckboxItem>
      )
    case 'link':
      return <LinkRow entry={entry} navigate={navigate} />
    case 'action':
      return (
        <Base.Item
          disabled={Boolean(entry.disabledReason)}
          onClick={() => afterClose(entry.onSelect)}
          className={ROW}
        >
          <Words icon={entry.icon} label={entry.label} note={entry.disabledReason ?? null} />
        </Base.Item>
      )
    default:
      return entry satisfies never
  }
}

type LinkEntry = Extract<MenuEntry, { kind: 'link' }>

function LinkRow({ entry, navigate }: { entry: LinkEntry; navigate: (path: string) => void }) {
  const words = <Words icon={entry.icon} label={entry.label} note={null} />
  if (!entry.isExternal) {
    return (
      <Base.Item
        className={ROW}
        onPointerEnter={entry.onPoint}
        onFocus={entry.onPoint}
        onClick={() => navigate(entry.href)}
      >
        {words}
      </Base.Item>
    )
  }
  return (
    <Base.LinkItem href={entry.href} target="_blank" rel="noreferrer" closeOnClick className={ROW}>
      {words}
    </Base.LinkItem>
  )
}

function Words({ icon, label, note }: { icon: ReactNode; label: string; note: string | null }) {
  return (
    <>
      <span className="w-4 shrink-0 text-muted">{icon}</span>
      <span className="min-w-0">
        {label}
        {note && <span className="block text-xs text-muted">{note}</span>}
      </span>
    </>
  )
}
