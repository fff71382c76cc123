import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from './app.tsx'
import { initialLanguage, loadLocale } from './i18n/language.ts'
import { LocaleProvider } from './i18n/locale.tsx'
import { reloadOnMissingChunk } from './reload-once.ts'
import './styles.css'

// zod would compile its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true })
reloadOnMissingChunk()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const locale = await loadLocale(initialLanguage())
createRoot(root).render(
  <StrictMode>
    <LocaleProvider initial={locale}>
      <App />
    </LocaleProvider>
  </StrictMode>,
)
