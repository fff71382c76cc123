import { useEffect, useRef, useState } from 'react'

// Browsers limit how often a URL may change.
const SETTLE_MS = 150

/** The text in the search field: `type` searches when the typing pauses, `search` at once. */
export function useTypedSearch(q: string, onSearch: (q: string) => void) {
  const [text, setText] = useState(q)
  const sent = useRef(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])

  function send(next: string) {
    clearTimeout(timer.current)
    if (sent.current === next) return
    sent.current = next
    onSearch(next)
  }

  return {
    text,
    type(next: string) {
      setText(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(send, SETTLE_MS, next)
    },
    search(next: string) {
      setText(next)
      send(next)
    },
  }
}
