import { useCallback } from 'react'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { usePart } from '../../loading/use-part.ts'
import { CommandsButton } from './commands-button.tsx'
import { LiveIndicator } from './live-indicator.tsx'

const accountMenu = createPart(
  withPageWords(() => import('./account-menu.tsx')),
  (module) => module.AccountMenu,
)

/** The top bar: the page's own part on the left, and what is the same everywhere. */
export function Bar({ slot }: { slot: HTMLElement }) {
  const fill = useCallback((place: HTMLElement | null) => place?.append(slot), [slot])
  const AccountMenu = usePart(accountMenu, true, { isOptional: true })
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <div className="relative flex h-12 items-center gap-2 px-6 phone:gap-0 phone:px-1">
        <div
          ref={fill}
          className="flex min-w-0 flex-1 *:flex *:min-w-0 *:flex-1 *:items-center *:gap-4 phone:*:gap-0"
        />
        <CommandsButton />
        <LiveIndicator />
        {AccountMenu ? <AccountMenu /> : <span className="size-8 shrink-0 phone:size-11" />}
      </div>
    </header>
  )
}
