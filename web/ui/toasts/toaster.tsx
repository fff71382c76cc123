import { Toast as Base } from '@base-ui/react/toast'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '../controls/button.tsx'
import { Toast } from './toast.tsx'
import { type ToastMessage, toasts } from './toasts.ts'

const MAX_SHOWN = 4
const SHOWN_MS = 7_000

export interface ToasterWords {
  label: string
  closeLabel: string
  closeAllLabel: string
  /** "and 3 more" */
  more: (count: number) => string
}

/** Shows the messages of `toasts`. Load it lazily: it is large. */
export function Toaster(words: ToasterWords) {
  return (
    <Base.Provider limit={MAX_SHOWN} timeout={SHOWN_MS}>
      {/* Outside #root, which is inert while a dialog loads. */}
      <Base.Portal>
        <ToastList {...words} />
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList({ label, closeLabel, closeAllLabel, more }: ToasterWords) {
  const { toasts: shown, add, update, close } = Base.useToastManager<ToastMessage>()
  const { kept, dropped } = useSyncExternalStore(toasts.subscribe, toasts.getSnapshot)
  const hidden = Math.max(0, kept.length - MAX_SHOWN) + dropped

  useEffect(() => {
    function show(message: ToastMessage) {
      // The previous one is removed: if updated in place, it might be among those that are not shown.
      update(message.id, { onClose: undefined })
      close(message.id)
      add({
        id: message.id,
        data: message,
        title: message.title,
        // Errors stay until they are dismissed.
        ...((message.tone === 'bad' || message.tone === 'warn') && { timeout: 0 }),
        onClose: () => toasts.forget(message),
      })
    }
    return toasts.attach({ show, close })
  }, [add, update, close])

  return (
    <Base.Viewport
      aria-label={label}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-60 [[data-bottom-bar]_&]:bottom-13 phone:[[data-bottom-bar]_&]:bottom-36 flex flex-col-reverse items-end gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {kept.length > 1 && (
        <p className="pointer-events-auto flex items-center gap-3 rounded-xl border border-line bg-raised py-1 pr-1 pl-4 shadow-raised">
          {hidden > 0 && <span className="text-muted">{more(hidden)}</span>}
          <Button size="small" variant="ghost" onClick={() => close()} className="first:-ml-3">
            {closeAllLabel}
          </Button>
        </p>
      )}
      {shown.map((toast) => (
        <Toast key={toast.id} toast={toast} closeLabel={closeLabel} onClose={() => close(toast.id)} />
      ))}
    </Base.Viewport>
  )
}
