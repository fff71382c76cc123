import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from './app.tsx'
import { initialLanguage, loadAnyLocale, markDocument } from './i18n/language.ts'
import { LocaleProvider } from './i18n/locale.tsx'
import { loadFirstPage } from './lazy-pages.ts'
import { reloadIfOutdated } from './loading/reload-once.ts'
import { reportMissingWords } from './shell/report-missing-words.ts'
import './styles.css'

// zod would compile its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Not awaited here: the code of a page imports from this file's chunk, and would wait for it in turn.
void start(root)

async function start(root: HTMLElement) {
  const wanted = initialLanguage()
  try {
    // If its code cannot be loaded, the page says so.
    const firstPage = loadFirstPage(location.pathname).catch(() => undefined)
    const [locale] = await Promise.all([loadAnyLocale(wanted), firstPage])
    markDocument(locale.language)
    // As a transition, React renders the page in slices: on a slow phone, one long task would block the first tap.
    startTransition(() =>
      createRoot(root).render(
        <StrictMode>
          <LocaleProvider initial={locale} onMissing={reportMissingWords}>
            <App />
          </LocaleProvider>
        </StrictMode>,
      ),
    )
    if (locale.language !== wanted) void reloadIfOutdated()
  } catch (error) {
    void reloadIfOutdated()
    // If this throws, prepaint.js shows the fallback text of index.html.
    throw error
  }
}
