import { createContext, type ReactNode, use, useState } from 'react'
import { type Language, loadSpeech, rememberLanguage, type Speech } from './language.ts'

interface SpeechState extends Speech {
  speak: (language: Language) => Promise<void>
}

const SpeechContext = createContext<SpeechState | null>(null)

export function SpeechProvider({ initial, children }: { initial: Speech; children: ReactNode }) {
  const [speech, setSpeech] = useState(initial)

  async function speak(language: Language) {
    setSpeech(await loadSpeech(language))
    rememberLanguage(language)
  }

  return <SpeechContext value={{ ...speech, speak }}>{children}</SpeechContext>
}

/** Words and formats of the language in use: `const { t, format } = useSpeech()`. */
export function useSpeech(): SpeechState {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('useSpeech needs a SpeechProvider above it')
  return speech
}
