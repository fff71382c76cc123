import { useEffect } from 'react'
import { useLocale } from '../../i18n/locale.tsx'

/** Sets the document's title, by which browsers and screen readers distinguish pages. */
export function useTitle(title: string) {
  const name = useLocale().t('app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
