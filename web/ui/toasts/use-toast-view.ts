import { Toast as Base } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { type ToastMessage, toasts } from './toasts.ts'
import { visibleMs } from './visible-ms.ts'

/** Shows the messages of `toasts` in the toaster around it. */
export function useToastView() {
  const { toasts: shown, add, update, close } = Base.useToastManager<ToastMessage>()

  useEffect(() => {
    function show(message: ToastMessage) {
      const { id, title } = message
      const content = { data: message, title, timeout: 0, onClose: () => toasts.forget(message) }
      let isInPlace = false
      update(id, ({ ref }) => {
        // Otherwise, the focus would move away from it.
        isInPlace = ref?.current?.contains(document.activeElement) ?? false
        return isInPlace ? content : { onClose: undefined }
      })
      if (isInPlace) return
      // The previous one is removed: if updated in place, it might be among those that are not shown.
      close(id)
      add({ id, ...content })
    }
    return toasts.attach({ show, close })
  }, [add, update, close])

  useEffect(() => {
    for (const { id, data, limited, timeout } of shown) {
      const wanted = data ? visibleMs(data.tone, limited) : 0
      if (timeout !== wanted) update(id, { timeout: wanted })
    }
  }, [shown, update])

  return { shown, close }
}
