import { useEffect } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { useAttention } from '../attention/attention-context.ts'

/** Sets the document's title, by which browsers and screen readers distinguish pages. Counts what needs attention. */
export function useTitle(title: string) {
  const { t, format } = useLocale()
  const count = useAttention()
  const name = t('app.name')
  const mark = count > 0 ? `(${format.number(count)}) ` : ''
  useEffect(() => {
    document.title = `${mark}${title} · ${name}`
  }, [mark, title, name])
}
