import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Text that is shown on demand, such as a log. Long lines wrap, and what is high scrolls. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group min-w-0">
      <summary className="flex min-h-7 w-fit items-center gap-1 rounded-md text-xs text-muted hover:text-ink phone:min-h-11">
        <ChevronRight size={14} aria-hidden className="shrink-0 group-open:rotate-90" />
        {title}
      </summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang="en"
        className="mt-1 max-h-80 cursor-text overflow-auto rounded-lg bg-canvas p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere select-text"
      >
        {children}
      </pre>
    </details>
  )
}
