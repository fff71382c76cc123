import { useEffect } from 'react'

/** The document's title; browsers and screen readers tell pages apart by it. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · HF Space Manager`
  }, [title])
}
