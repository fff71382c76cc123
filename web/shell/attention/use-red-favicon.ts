import { useEffect } from 'react'

const ICON = '/icon.svg'
const RED_ICON = '/icon-attention.svg'

/** A red mark on the tab's icon while something needs attention. */
export function useRedFavicon(isRed: boolean) {
  useEffect(() => {
    if (!isRed) return
    const svg = document.querySelector<HTMLLinkElement>(`link[rel="icon"][href="${ICON}"]`)
    // Some browsers would prefer it, and there is no red one.
    const png = document.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/png"]')
    svg?.setAttribute('href', RED_ICON)
    png?.remove()
    return () => {
      svg?.setAttribute('href', ICON)
      if (png) svg?.after(png)
    }
  }, [isRed])
}
