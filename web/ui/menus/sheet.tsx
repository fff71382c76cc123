import { Check } from 'lucide-react'
import { afterClose } from '../overlays/after-close.ts'
import { Dialog } from '../overlays/dialog.tsx'
import type { MenuEntry } from './menu-entry.ts'

const ROW =
  'flex min-h-12 w-full items-center gap-3 rounded-lg px-3 text-left hover:bg-hover disabled:text-muted'

interface SheetProps {
  label: string
  closeLabel: string
  entries: MenuEntry[]
  onClose: () => void
  navigate: (path: string) => void
}

/** The menu of a `MenuButton` on a phone: large entries from below. */
export function Sheet({ label, closeLabel, entries, onClose, navigate }: SheetProps) {
  return (
    <Dialog title={label} closeLabel={closeLabel} onClose={onClose}>
      <ul className="-mx-2">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an open menu keep their order
          <li key={index}>
            <Row entry={entry} onClose={onClose} navigate={navigate} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Row({ entry, onClose, navigate }: { entry: MenuEntry } & Pick<SheetProps, 'onClose' | 'navigate'>) {
  switch (entry.kind) {
    case 'line':
      return <hr className="mx-3 my-1 border-line" />
    case 'heading':
      return <p className="px-3 py-2 text-xs text-muted">{entry.label}</p>
    case 'link':
      return <LinkRow entry={entry} onClose={onClose} navigate={navigate} />
    case 'choice':
    case 'action':
      return <ButtonRow entry={entry} onClose={onClose} />
    default:
      return entry satisfies never
  }
}

type LinkEntry = Extract<MenuEntry, { kind: 'link' }>

function LinkRow({
  entry,
  onClose,
  navigate,
}: { entry: LinkEntry } & Pick<SheetProps, 'onClose' | 'navigate'>) {
  return (
    <a
      href={entry.href}
      {...(entry.isExternal && { target: '_blank', rel: 'noreferrer' })}
      className={ROW}
      onPointerEnter={entry.onPoint}
      onFocus={entry.onPoint}
      onClick={(event) => {
        onClose()
        if (entry.isExternal) return
        event.preventDefault()
        navigate(entry.href)
      }}
    >
      <span className="w-5 text-muted">{entry.icon}</span>
      {entry.label}
    </a>
  )
}

type ButtonEntry = Extract<MenuEntry, { kind: 'action' | 'choice' }>

function ButtonRow({ entry, onClose }: { entry: ButtonEntry; onClose: () => void }) {
  const reason = entry.kind === 'action' ? entry.disabledReason : null
  const icon = entry.kind === 'action' ? entry.icon : entry.isChosen && <Check size={18} aria-hidden />
  return (
    <button
      type="button"
      className={ROW}
      disabled={Boolean(reason)}
      {...(entry.kind === 'choice' && { 'aria-pressed': entry.isChosen })}
      onClick={() => {
        onClose()
        afterClose(entry.onSelect)
      }}
    >
      <span className="w-5 text-muted">{icon}</span>
      <span>
        {entry.label}
        {reason && <span className="block text-xs text-muted">{reason}</span>}
      </span>
    </button>
  )
}
