import { LanguageMenu } from '../../shell/bar/language-menu.tsx'
import { ThemeMenu } from '../../shell/bar/theme-menu.tsx'
import { BackLink } from '../../shell/page/back-link.tsx'
import { BrandLink } from '../../shell/rail/brand-link.tsx'

/** The bar of the documentation, which is public: nothing in it needs a session. */
export function DocsBar() {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <div className="mx-auto flex max-w-[110rem] items-center gap-3 px-6 py-2 phone:px-3">
        <BrandLink isWide />
        <BackLink />
        <div className="ml-auto flex">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </div>
    </header>
  )
}
