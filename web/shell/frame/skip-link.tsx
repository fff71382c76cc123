import { useLocale } from '../../i18n/locale.tsx'

/** The first stop of the keyboard: past the rail and the bar. */
export function SkipLink() {
  const { t } = useLocale()
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:z-60 focus:m-2 focus:rounded-lg focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
    >
      {t('app.skip')}
    </a>
  )
}
