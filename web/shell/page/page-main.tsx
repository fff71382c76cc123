import { type ReactNode, useEffect, useRef } from 'react'

let isFirstPage = true

/**
 * The content of a page. It takes the focus where going to the page has lost it, as with a link that was on the page
 * before: the next Tab then continues here. The first page leaves the focus to the browser.
 */
export function PageMain({ className, children }: { className: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!isFirstPage && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])

  return (
    <main ref={main} id="content" tabIndex={-1} className={`outline-none ${className}`}>
      {children}
    </main>
  )
}
