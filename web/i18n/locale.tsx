import { createContext, type ReactNode, use, useState } from 'react'
import { toasts } from '../ui/toasts.ts'
import { type Language, type Locale, loadLocale, markDocument, rememberLanguage } from './language.ts'
import { createLatestLoader } from './latest-loader.ts'

interface LocaleState extends Locale {
  /** Where its words cannot be had, that is said and the language in use stays. Never rejects. */
  setLanguage: (language: Language) => Promise<void>
}

const LocaleContext = createContext<LocaleState | null>(null)

export function LocaleProvider({ initial, children }: { initial: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState(initial)

  const [load] = useState(() => createLatestLoader(loadLocale))

  async function setLanguage(language: Language) {
    const { t } = locale
    const loaded = await load(language, () =>
      toasts.show({
        id: 'language',
        tone: 'bad',
        title: t('app.partMissing'),
        text: t('app.partMissingHint'),
      }),
    )
    if (!loaded) return
    setLocale(loaded)
    markDocument(language)
    rememberLanguage(language)
  }

  return <LocaleContext value={{ ...locale, setLanguage }}>{children}</LocaleContext>
}

/** Words and formats of the language in use: `const { t, format } = useLocale()`. */
export function useLocale(): LocaleState {
  const locale = use(LocaleContext)
  if (!locale) throw new Error('useLocale needs a LocaleProvider above it')
  return locale
}
