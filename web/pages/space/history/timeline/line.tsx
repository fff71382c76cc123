import type { ReactNode } from 'react'
import { useLocale } from '../../../../i18n/locale.tsx'

interface LineProps {
  /** ISO time, for machines and on hover. */
  at: string
  /** The same in words. */
  time: string
  icon: ReactNode
  children: ReactNode
}

/** One line of the timeline: when, what kind, and what. */
export function Line({ at, time, icon, children }: LineProps) {
  const { format } = useLocale()
  return (
    <li className="flex gap-3 border-t border-line px-4 py-2.5 first:border-t-0 phone:flex-wrap phone:gap-x-2 phone:gap-y-1 phone:px-3">
      <time
        dateTime={at}
        title={format.dateTime(Date.parse(at))}
        className="w-32 shrink-0 text-xs leading-5 text-muted phone:order-2 phone:w-auto"
      >
        {time}
      </time>
      <span className="shrink-0 pt-0.5 phone:order-1">{icon}</span>
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-1 wrap-anywhere phone:order-3 phone:basis-full">
        {children}
      </div>
    </li>
  )
}
