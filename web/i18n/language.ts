import { type Catalogue, createTranslate, type Translate } from './catalogue.ts'
import { createFormat, type Format } from './format.ts'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', zh: '简体中文' }

/** All that depends on the language: its words, and how it writes numbers, sizes and times. */
export interface Locale {
  language: Language
  t: Translate
  format: Format
}

const TAGS: Record<Language, string> = { en: 'en', zh: 'zh-CN' }

// Each catalogue is a chunk of its own: the language not in use is never loaded.
const LOADERS: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en.ts').then((module) => module.en),
  zh: () => import('./zh.ts').then((module) => module.zh),
}

/** The language that `/prepaint.js` chose, from what was stored or what the browser asks for. */
export function initialLanguage(): Language {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
}

export async function loadLocale(language: Language): Promise<Locale> {
  return toLocale(language, await LOADERS[language]())
}

export function toLocale(language: Language, catalogue: Catalogue): Locale {
  const tag = TAGS[language]
  return { language, t: createTranslate(catalogue, tag), format: createFormat(tag) }
}

/** Marks the document, so that browsers, fonts and screen readers know, and remembers the choice. */
export function rememberLanguage(language: Language) {
  document.documentElement.lang = TAGS[language]
  try {
    localStorage.setItem('language', language)
  } catch {
    // Storage may be blocked: the choice then lasts as long as the page.
  }
}
