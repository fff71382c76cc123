import { useEffect } from 'react'

/** Has the browser ask before a tab with unsaved changes is closed. */
export function useWarningBeforeClose(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isChanged])
}
