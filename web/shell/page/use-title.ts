import { useEffect } from 'react'
import { useLocale } from '../../i18n/locale.tsx'

/** The document's title; browsers and screen readers tell pages apart by it. */
export function useTitle(title: string) {
  const name = useLocale().t('app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
