import { createLoader } from '../ui/load-again.ts'
import { type Catalogue, createTranslate, type Translate } from './catalogue.ts'
import { createFormat, type Format } from './format.ts'
import { createWords, type WordTables } from './words.ts'

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

const loadEnglish = createLoader(() => import('./en.ts'))
const loadChinese = createLoader(() => import('./zh.ts'))
const loadEnglishPages = createLoader(() => import('./en-pages.ts'))
const loadChinesePages = createLoader(() => import('./zh-pages.ts'))

// Each table is a chunk of its own: the language not in use is never loaded.
const TABLES: WordTables = {
  en: {
    first: () => loadEnglish().then((module) => module.en),
    pages: () => loadEnglishPages().then((module) => module.enPages),
  },
  zh: {
    first: () => loadChinese().then((module) => module.zh),
    pages: () => loadChinesePages().then((module) => module.zhPages),
  },
}
const words = createWords(TABLES)

/** Loads a part of the page with the words that the first screen came without. */
export function withPageWords<Module>(load: () => Promise<Module>): () => Promise<Module> {
  const loadCode = createLoader(load)
  return async () => (await Promise.all([loadCode(), words.loadPages()]))[0]
}

/** The language that `/prepaint.js` chose, from what was stored or what the browser asks for. */
export function initialLanguage(): Language {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
}

export async function loadLocale(language: Language): Promise<Locale> {
  return toLocale(language, await words.load(language))
}

/** This language, or another one where its words cannot be had: a page in the wrong language is better than none. */
export async function loadAnyLocale(preferred: Language, load = loadLocale): Promise<Locale> {
  const others = LANGUAGES.filter((language) => language !== preferred)
  return others.reduce(
    (tried, language) => tried.catch((error) => load(language).catch(() => Promise.reject(error))),
    load(preferred),
  )
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
