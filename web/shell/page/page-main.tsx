import { type ReactNode, useEffect, useRef } from 'react'

let isFirstPage = true

/**
 * The content of a page. It takes the focus if navigation has lost it, for example with a link on the previous page: the
 * next Tab then continues here. On the first page, the focus is left to the browser.
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
