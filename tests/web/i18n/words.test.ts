import { expect, it } from 'vitest'
import { en } from '../../../web/i18n/en/en.ts'
import { enPages } from '../../../web/i18n/en/en-pages.ts'
import { type Language, toLocale } from '../../../web/i18n/language.ts'
import { createWords, type WordTable } from '../../../web/i18n/words.ts'
import { zh } from '../../../web/i18n/zh/zh.ts'
import { zhPages } from '../../../web/i18n/zh/zh-pages.ts'

const tables: Record<Language, WordTable> = {
  en: { first: async () => en, pages: async () => enPages },
  zh: { first: async () => zh, pages: async () => zhPages },
}

it('gives a page its words in the current language', async () => {
  const words = createWords(tables)
  const { t } = toLocale('en', await words.load('en'))
  await words.loadPages()
  expect(t('status.title')).toBe('Self-check')
})

it('switches the language together with the words of the visible page', async () => {
  const words = createWords(tables)
  await words.load('en')
  await words.loadPages()
  const { t } = toLocale('zh', await words.load('zh'))
  expect(t('status.title')).toBe(zhPages['status.title'])
})

it('completes a language that was still loading when the page was opened', async () => {
  const words = createWords(tables)
  await words.load('en')
  const [catalogue] = await Promise.all([words.load('zh'), words.loadPages()])
  expect(toLocale('zh', catalogue).t('status.title')).toBe(zhPages['status.title'])
})

it('does not switch to a language whose words for the page cannot be loaded', async () => {
  const pages = () => Promise.reject(new TypeError('missing'))
  const words = createWords({ ...tables, zh: { ...tables.zh, pages } })
  await words.load('en')
  await words.loadPages()
  await expect(words.load('zh')).rejects.toThrow('missing')
})

it('shows the key of a missing word instead of failing', () => {
  expect(toLocale('en', en).t('status.title')).toBe('status.title')
})
