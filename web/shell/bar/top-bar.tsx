import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BrandLink } from './brand-link.tsx'
import { ConnectionDot } from './connection-dot.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { PaletteButton } from './palette-button.tsx'
import { RefreshButton } from './refresh-button.tsx'
import { ThemeMenu } from './theme-menu.tsx'

/** The bar of every signed-in page. `children` are the page's own content in the middle, such as a search. */
export function TopBar({ children }: { children?: ReactNode }) {
  const { t } = useLocale()
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
      >
        {t('app.skip')}
      </a>
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-3 gap-y-1 px-6 py-2 phone:px-3">
        <BrandLink />
        <div className="min-w-0 flex-1 phone:order-last phone:basis-full">{children}</div>
        <div className="flex items-center phone:ml-auto">
          <ConnectionDot />
          <RefreshButton />
          <div className="flex phone:hidden">
            <PaletteButton />
            <LanguageMenu />
            <ThemeMenu />
          </div>
          <AccountMenu />
        </div>
      </div>
    </header>
  )
}
