import { Toast as Base } from '@base-ui/react/toast'
import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import type { PointerEvent } from 'react'
import { Link } from 'wouter'
import { Button, buttonClass, IconButton } from '../controls/button.tsx'
import { ErrorDetails } from '../error-details.tsx'
import type { ToastMessage, ToastTone } from './toasts.ts'

const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: OctagonAlert } as const
const COLORS: Record<ToastTone, string> = {
  info: 'text-busy',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
}

/** Not a dialog, which is the default: the page's shortcuts keep working. */
const ARTICLE = { role: 'article', 'aria-modal': undefined } as const

interface ToastProps {
  toast: Base.Root.ToastObject<ToastMessage>
  closeLabel: string
  onClose: () => void
}

export function Toast({ toast, closeLabel, onClose }: ToastProps) {
  const { data: message } = toast
  if (!message) return null
  const Icon = ICONS[message.tone]
  return (
    <Base.Root
      toast={toast}
      {...ARTICLE}
      onPointerDown={leaveMouseToSelection}
      className="pointer-events-auto flex w-96 max-w-full translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) gap-3 rounded-xl border border-line bg-raised p-3 pl-4 shadow-raised data-limited:hidden motion:transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Icon size={18} aria-hidden className={`mt-1 shrink-0 ${COLORS[message.tone]}`} />
      <div className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        <Base.Title render={<p />} className="font-medium">
          {message.href && !message.hrefLabel ? (
            <Link href={message.href} className="rounded-sm hover:underline">
              {message.title}
            </Link>
          ) : (
            message.title
          )}
        </Base.Title>
        {message.subject && <p className="font-mono text-xs text-muted">{message.subject}</p>}
        <ErrorDetails {...message} />
        {message.href && message.hrefLabel && (
          <Link href={message.href} onClick={onClose} className={`${buttonClass('secondary', 'small')} mt-2`}>
            {message.hrefLabel}
          </Link>
        )}
        {message.undo && <UndoButton {...message.undo} onClose={onClose} />}
      </div>
      <IconButton label={closeLabel} onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </Base.Root>
  )
}

function UndoButton({ label, run, onClose }: { label: string; run: () => void; onClose: () => void }) {
  function undo() {
    run()
    onClose()
  }
  return (
    <Button size="small" onClick={undo} className="mt-2">
      {label}
    </Button>
  )
}

/** A mouse selects the text; only fingers and pens swipe. */
function leaveMouseToSelection(event: PointerEvent & { preventBaseUIHandler: () => void }) {
  if (event.pointerType === 'mouse') event.preventBaseUIHandler()
}
