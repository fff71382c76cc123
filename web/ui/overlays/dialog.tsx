import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../controls/button.tsx'
import { useOpener } from './use-opener.ts'

interface DialogProps {
  title: ReactNode
  closeLabel: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  /** `alert` asks a question that must be answered, `form` holds what was typed: a click outside closes neither. */
  kind?: 'dialog' | 'alert' | 'form'
  wide?: boolean
}

/** A centred dialog; on a phone a sheet from below. Open while mounted. Load it lazily: it is large. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
  footer,
  kind = 'dialog',
  wide = false,
}: DialogProps) {
  const opener = useOpener()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()} disablePointerDismissal={kind !== 'dialog'}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center p-4 phone:place-items-end phone:p-0">
          <Base.Popup
            role={kind === 'alert' ? 'alertdialog' : 'dialog'}
            finalFocus={opener}
            className={`flex max-h-[85dvh] w-full flex-col rounded-2xl border border-line bg-raised shadow-raised outline-none phone:max-w-none phone:rounded-b-none phone:pb-[env(safe-area-inset-bottom)] ${wide ? 'max-w-2xl' : 'max-w-md'}`}
          >
            <header className="flex items-start gap-3 px-5 pt-4">
              <Base.Title className="min-w-0 flex-1 py-1 text-base font-semibold wrap-anywhere">
                {title}
              </Base.Title>
              <IconButton label={closeLabel} onClick={onClose} className="-mr-2">
                <X size={18} aria-hidden />
              </IconButton>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
            {footer && (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 phone:flex-col-reverse phone:*:w-full">
                {footer}
              </footer>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
