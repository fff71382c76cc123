import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { IconButton } from '../controls/button.tsx'
import { ErrorDetails } from '../error-details.tsx'
import { type ToastMessage, type ToastTone, toasts } from './toasts.ts'

const SHOWN_MS = 7_000
const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: OctagonAlert } as const
const COLORS: Record<ToastTone, string> = {
  info: 'text-busy',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
}

/** Shows the messages of `toasts`. It is in the page from the start: a live region must be there before its words. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const messages = useSyncExternalStore(toasts.subscribe, toasts.getSnapshot)
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-60 [[data-bottom-bar]_&]:bottom-13 phone:[[data-bottom-bar]_&]:bottom-36 flex flex-col items-end gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {messages.slice(-4).map((message) => (
        <Toast key={message.id} message={message} closeLabel={closeLabel} />
      ))}
    </section>
  )
}

function Toast({ message, closeLabel }: { message: ToastMessage; closeLabel: string }) {
  const [isHeld, setHeld] = useState(false)
  const staysOpen = isHeld || message.tone === 'bad' || message.tone === 'warn'

  // Trouble stays until somebody has read it; the rest leaves, but not under the pointer.
  useEffect(() => {
    if (staysOpen) return
    const timer = setTimeout(() => toasts.dismiss(message.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message, staysOpen])

  const Icon = ICONS[message.tone]
  return (
    <article
      aria-label={message.title}
      className="pointer-events-auto flex w-96 max-w-full gap-3 rounded-xl border border-line bg-raised p-3 pl-4 shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} aria-hidden className={`mt-1 shrink-0 ${COLORS[message.tone]}`} />
      <div className="min-w-0 flex-1 py-0.5 wrap-anywhere">
        <p className="font-medium">
          {message.href ? (
            <Link href={message.href} className="rounded-sm hover:underline">
              {message.title}
            </Link>
          ) : (
            message.title
          )}
        </p>
        {message.subject && <p className="font-mono text-xs text-muted">{message.subject}</p>}
        <ErrorDetails {...message} />
      </div>
      <IconButton label={closeLabel} onClick={() => toasts.dismiss(message.id)}>
        <X size={16} aria-hidden />
      </IconButton>
    </article>
  )
}
