import { createContext, type ReactNode, use, useState } from 'react'
import type { Translate } from './catalogue.ts'
import { type Language, type Locale, loadLocale, markDocument, rememberLanguage } from './language.ts'
import { createLatestLoader } from './latest-loader.ts'

interface LocaleState extends Locale {
  /** If its words cannot be loaded, the language in use stays. Never rejects. */
  setLanguage: (language: Language) => Promise<void>
}

const LocaleContext = createContext<LocaleState | null>(null)

interface LocaleProviderProps {
  initial: Locale
  /** The words of another language could not be loaded; `t` has those in use. */
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

/** Words and formats of the language in use: `const { t, format } = useLocale()`. */
export function useLocale(): LocaleState {
  const locale = use(LocaleContext)
  if (!locale) throw new Error('useLocale needs a LocaleProvider above it')
  return locale
}
