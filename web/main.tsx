import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from './app.tsx'
import { initialLanguage, loadSpeech } from './i18n/language.ts'
import { SpeechProvider } from './i18n/speech.tsx'
import { reloadOnMissingChunk } from './reload-once.ts'
import './styles.css'

// zod would compile its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true })
reloadOnMissingChunk()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const speech = await loadSpeech(initialLanguage())
createRoot(root).render(
  <StrictMode>
    <SpeechProvider initial={speech}>
      <App />
    </SpeechProvider>
  </StrictMode>,
)
