import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, languageName, matchLanguage } from '../../../web/i18n/language.ts'

const prepaint = readFileSync(new URL('../../../web/public/prepaint.js', import.meta.url), 'utf8')
const withPolish = { en: { tag: 'en' }, zh: { tag: 'zh-CN' }, pl: { tag: 'pl' } }

/** The language that prepaint.js sets on the document, with this stored value and this browser. */
function paintedLanguage(stored: string | null, browser: string): string {
  const root = { lang: 'en', dataset: {} }
  runInNewContext(prepaint, {
    document: { documentElement: root },
    localStorage: { getItem: (key: string) => (key === 'language' ? stored : null) },
    navigator: { language: browser },
    location: { pathname: '/' },
    addEventListener: () => undefined,
    setTimeout: () => 0,
  })
  return root.lang
}

describe('the initial language', () => {
  it.each([
    [null, 'en-GB', 'en'],
    [null, 'zh-CN', 'zh'],
    [null, 'zh-Hant-TW', 'zh'],
    [null, 'ZH', 'zh'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en-US', 'zh'],
    // The entry's name was stored before tags were.
    ['zh', 'en-US', 'zh'],
  ])('is, with %s in storage and a browser in %s: %s', (stored, browser, expected) => {
    expect(matchLanguage(paintedLanguage(stored, browser), withPolish)).toBe(expected)
  })

  it('can be a third one: a stored choice is loaded again', () => {
    expect(matchLanguage(paintedLanguage('pl', 'en-US'), withPolish)).toBe('pl')
    expect(matchLanguage(paintedLanguage(null, 'pl-PL'), withPolish)).toBe('pl')
  })

  it('is never one without an entry', () => {
    expect(matchLanguage(paintedLanguage('xx', 'en-US'), withPolish)).toBeUndefined()
    expect(matchLanguage(paintedLanguage(null, 'fr-FR'), withPolish)).toBeUndefined()
  })

  it('prefers the exact tag over another one of the same language', () => {
    const entries = { zh: { tag: 'zh-CN' }, zhTw: { tag: 'zh-TW' } }
    expect(matchLanguage('zh-TW', entries)).toBe('zhTw')
    expect(matchLanguage('zh-HK', entries)).toBe('zh')
  })
})

it('has a name for every language, in its own words', () => {
  expect(LANGUAGES.map(languageName)).toEqual(['English', '简体中文'])
})

it('does not change the language of the text that is shown if the app cannot start', () => {
  const html = readFileSync(new URL('../../../web/index.html', import.meta.url), 'utf8')
  expect(html).toMatch(/<div id="not-started" lang="en"/)
})
