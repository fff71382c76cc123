import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { LanguageMenu } from '../../shell/bar/language-menu.tsx'
import { ThemeMenu } from '../../shell/bar/theme-menu.tsx'
import { BackLink } from '../../shell/page/back-link.tsx'

/** The bar of the documentation, which is public: nothing in it needs a session. */
export function DocsBar() {
  const { t } = useLocale()
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <div className="mx-auto flex max-w-[110rem] items-center gap-3 px-6 py-2 phone:px-3">
        <Link
          href="/"
          className="flex items-center gap-2.5 rounded-lg font-semibold tracking-tight phone:min-h-11"
        >
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span className="max-lg:sr-only">{t('app.name')}</span>
        </Link>
        <BackLink />
        <div className="ml-auto flex">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </div>
    </header>
  )
}
