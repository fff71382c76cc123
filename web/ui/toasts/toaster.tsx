import { Toast as Base } from '@base-ui/react/toast'
import { type KeyboardEvent, useSyncExternalStore } from 'react'
import { Button } from '../controls/button.tsx'
import { Toast } from './toast.tsx'
import { MAX_SHOWN, toasts } from './toasts.ts'
import { useToastView } from './use-toast-view.ts'

export interface ToasterWords {
  label: string
  closeLabel: string
  closeAllLabel: string
  /** "and 3 more" */
  more: (count: number) => string
  /** "3 older messages were dropped" */
  dropped: (count: number) => string
}

/** Shows the messages of `toasts`. Load it lazily: it is large. */
export function Toaster(words: ToasterWords) {
  return (
    <Base.Provider limit={MAX_SHOWN} timeout={0}>
      {/* Outside #root, which is inert while a dialog loads. */}
      <Base.Portal>
        <ToastList {...words} />
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList({ label, closeLabel, closeAllLabel, ...words }: ToasterWords) {
  const { shown, close } = useToastView()
  const { kept, dropped } = useSyncExternalStore(toasts.subscribe, toasts.getSnapshot)
  const hidden = Math.max(0, kept.length - MAX_SHOWN)

  return (
    <Base.Viewport
      aria-label={label}
      onKeyDown={keepEscape}
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabs)+var(--bottom-bar))] z-60 [[data-tray]_&]:pr-[26rem] phone:[[data-tray]_&]:top-12 phone:[[data-tray]_&]:bottom-auto phone:[[data-tray]_&]:pr-4 flex flex-col-reverse items-end gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {kept.length > 1 && (
        <p className="pointer-events-auto flex items-center gap-3 rounded-xl border border-line bg-raised py-1 pr-1 pl-4 shadow-raised">
          {hidden > 0 && (
            <span className="text-muted">
              {words.more(hidden)}
              {dropped > 0 && <span className="block">{words.dropped(dropped)}</span>}
            </span>
          )}
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

/** Escape closes the focused toast, and changes nothing on the page. */
function keepEscape(event: KeyboardEvent) {
  if (event.key === 'Escape') event.stopPropagation()
}
