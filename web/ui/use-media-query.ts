import { useCallback, useSyncExternalStore } from 'react'

/** A phone, or a window as narrow: the same width as the variant `phone` in `styles.css`. */
export const PHONE = '(width < 40rem)'

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
