import { describe, expect, it } from 'vitest'
import { loadAnyLocale, toLocale } from '../../../web/i18n/language.ts'
import { zh } from '../../../web/i18n/zh/zh.ts'
import { createLoader } from '../../../web/loading/load-again.ts'
import { namesOtherScripts } from '../../../web/loading/names-other-scripts.ts'

const MISSING = 'Failed to fetch dynamically imported module: https://x.test/assets/menu-1a.js'

describe('a chunk', () => {
  it('is fetched only once', async () => {
    let loads = 0
    const load = createLoader(() => Promise.resolve(++loads))
    expect(await Promise.all([load(), load()])).toEqual([1, 1])
    expect(await load()).toBe(1)
  })

  it('is fetched from a new URL after each failure, until it loads', async () => {
    const addresses: string[] = []
    const load = createLoader<string>(
      () => Promise.reject(new TypeError(MISSING)),
      (address) => {
        addresses.push(address)
        return addresses.length < 2 ? Promise.reject(new TypeError(MISSING)) : Promise.resolve('menu')
      },
    )
    await expect(load()).rejects.toThrow(MISSING)
    await expect(load()).rejects.toThrow(MISSING)
    expect(await load()).toBe('menu')
    expect(await load()).toBe('menu')
    expect(addresses).toEqual([1, 2].map((again) => `https://x.test/assets/menu-1a.js?again=${again}`))
  })

  it('is fetched as before if its URL is unknown', async () => {
    let loads = 0
    const load = createLoader(() =>
      ++loads === 1
        ? Promise.reject(new TypeError('Importing a module script failed.'))
        : Promise.resolve(loads),
    )
    await expect(load()).rejects.toThrow('Importing')
    expect(await load()).toBe(2)
  })
})

describe('the words of a page', () => {
  it('fall back to another language when they cannot be loaded', async () => {
    const locale = await loadAnyLocale('en', (language) =>
      language === 'en' ? Promise.reject(new TypeError(MISSING)) : Promise.resolve(toLocale('zh', zh)),
    )
    expect(locale.language).toBe('zh')
  })

  it('fail when no language can be loaded', async () => {
    await expect(loadAnyLocale('en', () => Promise.reject(new TypeError(MISSING)))).rejects.toThrow(MISSING)
  })
})

describe('the page on the server', () => {
  const page = (script: string) =>
    `<script src="/prepaint.js"></script><script type="module" crossorigin src="${script}"></script><div id="root">`

  it('is newer when it names other scripts', () => {
    expect(namesOtherScripts(page('/assets/index-2.js'), ['/assets/index-1.js'])).toBe(true)
    expect(namesOtherScripts(page('/assets/index-1.js'), ['/assets/index-1.js'])).toBe(false)
  })

  it('is ignored when it is not ours', () => {
    const foreign = '<script type="module" src="/login.js"></script><form>'
    expect(namesOtherScripts(foreign, ['/assets/index-1.js'])).toBe(false)
    expect(namesOtherScripts('', ['/assets/index-1.js'])).toBe(false)
  })
})
