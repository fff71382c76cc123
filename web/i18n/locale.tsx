import { createContext, type ReactNode, use, useState } from 'react'
import type { Translate } from './catalogue.ts'
import { type Language, type Locale, loadLocale, markDocument, rememberLanguage } from './language.ts'
import { createLatestLoader } from './latest-loader.ts'

interface LocaleState extends Locale {
  /** If the texts cannot be loaded, the current language stays. Never rejects. */
  setLanguage: (language: Language) => Promise<void>
}

const LocaleContext = createContext<LocaleState | null>(null)

interface LocaleProviderProps {
  initial: Locale
  /** Called if the texts of another language could not be loaded; `t` uses the current one. */
  onMissing: (t: Translate) => void
  children: ReactNode
}

export function LocaleProvider({ initial, onMissing, children }: LocaleProviderProps) {
  const [locale, setLocale] = useState(initial)

  const [load] = useState(() => createLatestLoader(loadLocale))

  async function setLanguage(language: Language) {
    const { t } = locale
    const loaded = await load(language, () => onMissing(t))
    if (!loaded) return
    setLocale(loaded)
    markDocument(language)
    rememberLanguage(language)
  }

  return <LocaleContext value={{ ...locale, setLanguage }}>{children}</LocaleContext>
}

/** Texts and formats of the current language: `const { t, format } = useLocale()`. */
export function useLocale(): LocaleState {
  const locale = use(LocaleContext)
  if (!locale) throw new Error('useLocale needs a LocaleProvider above it')
  return locale
}
