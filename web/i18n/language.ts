import { createLoader } from '../loading/load-again.ts'
import { writeStored } from '../state/stored.ts'
import { type Catalogue, createTranslate, type Translate } from './catalogue.ts'
import { createFormat, type Format } from './format.ts'
import { createWords, type WordTable } from './words.ts'

/** Everything that depends on the language: its texts, and its formats of numbers, sizes and times. */
export interface Locale {
  language: Language
  t: Translate
  format: Format
}

const loadEnglish = createLoader(() => import('./en/en.ts'))
const loadEnglishPages = createLoader(() => import('./en/en-pages.ts'))
const loadChinese = createLoader(() => import('./zh/zh.ts'))
const loadChinesePages = createLoader(() => import('./zh/zh-pages.ts'))

/**
 * Every language. To add one, add its catalogue and an entry here. `name` is in the language itself. Each table of texts is
 * a separate chunk: a language that is not in use is never loaded.
 */
const ENTRIES = {
  en: {
    tag: 'en',
    name: 'English',
    first: () => loadEnglish().then((module) => module.en),
    pages: () => loadEnglishPages().then((module) => module.enPages),
  },
  zh: {
    tag: 'zh-CN',
    name: '简体中文',
    first: () => loadChinese().then((module) => module.zh),
    pages: () => loadChinesePages().then((module) => module.zhPages),
  },
} satisfies Record<string, { tag: string; name: string } & WordTable>

export type Language = keyof typeof ENTRIES
export const LANGUAGES = Object.keys(ENTRIES) as Language[]

const words = createWords(ENTRIES)

/** Loads a part of the page together with the texts that the first screen lacks. */
export function withPageWords<Module>(load: () => Promise<Module>): () => Promise<Module> {
  const loadCode = createLoader(load)
  return async () => (await Promise.all([loadCode(), words.loadPages()]))[0]
}

export function languageName(language: Language): string {
  return ENTRIES[language].name
}

/** The initial language: `/prepaint.js` set the stored one, or the browser's, on the document. */
export function initialLanguage(): Language {
  return matchLanguage(document.documentElement.lang, ENTRIES) ?? 'en'
}

/** The entry with this tag, or else one of the same language: `zh-TW` gets `zh-CN` until it has an entry of its own. */
export function matchLanguage<Key extends string>(
  tag: string,
  entries: Readonly<Record<Key, { tag: string }>>,
): Key | undefined {
  const keys = Object.keys(entries) as Key[]
  const wanted = tag.toLowerCase()
  return (
    keys.find((key) => entries[key].tag.toLowerCase() === wanted) ??
    keys.find((key) => primarySubtag(entries[key].tag) === primarySubtag(wanted))
  )
}

function primarySubtag(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0]
}

export async function loadLocale(language: Language): Promise<Locale> {
  return toLocale(language, await words.load(language))
}

/** This language, or another one if its texts cannot be loaded: a page in the wrong language is better than none. */
export async function loadAnyLocale(preferred: Language, load = loadLocale): Promise<Locale> {
  const others = LANGUAGES.filter((language) => language !== preferred)
  return others.reduce(
    (tried, language) => tried.catch((error) => load(language).catch(() => Promise.reject(error))),
    load(preferred),
  )
}

export function toLocale(language: Language, catalogue: Catalogue): Locale {
  const { tag } = ENTRIES[language]
  const t = createTranslate(catalogue, tag)
  return { language, t, format: createFormat(tag, t('common.justNow')) }
}

/** Sets the language of the page for browsers, fonts and screen readers. */
export function markDocument(language: Language) {
  document.documentElement.lang = ENTRIES[language].tag
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language) {
  writeStored('localStorage', 'language', ENTRIES[language].tag)
}
