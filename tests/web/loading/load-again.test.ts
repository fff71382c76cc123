import { describe, expect, it } from 'vitest'
import { loadAnyLocale, toLocale } from '../../../web/i18n/language.ts'
import { zh } from '../../../web/i18n/zh/zh.ts'
import { createLoader } from '../../../web/loading/load-again.ts'
import { namesOtherScripts } from '../../../web/loading/names-other-scripts.ts'

const MISSING = 'Failed to fetch dynamically imported module: https://x.test/assets/menu-1a.js'

describe('a chunk', () => {
  it('is fetched once', async () => {
    let loads = 0
    const load = createLoader(() => Promise.resolve(++loads))
    expect(await Promise.all([load(), load()])).toEqual([1, 1])
    expect(await load()).toBe(1)
  })

  it('that failed is fetched by another address each time, until it comes', async () => {
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

  it('whose address nobody names is fetched as before', async () => {
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
  it('are another language’s where those that were wanted cannot be had', async () => {
    const locale = await loadAnyLocale('en', (language) =>
      language === 'en' ? Promise.reject(new TypeError(MISSING)) : Promise.resolve(toLocale('zh', zh)),
    )
    expect(locale.language).toBe('zh')
  })

  it('cannot be had where no language can', async () => {
    await expect(loadAnyLocale('en', () => Promise.reject(new TypeError(MISSING)))).rejects.toThrow(MISSING)
  })
})

describe('the page that the server has', () => {
  const page = (script: string) =>
    `<script src="/prepaint.js"></script><script type="module" crossorigin src="${script}"></script><div id="root">`

  it('is newer when it names other scripts', () => {
    expect(namesOtherScripts(page('/assets/index-2.js'), ['/assets/index-1.js'])).toBe(true)
    expect(namesOtherScripts(page('/assets/index-1.js'), ['/assets/index-1.js'])).toBe(false)
  })

  it('says nothing when it is not ours', () => {
    const foreign = '<script type="module" src="/login.js"></script><form>'
    expect(namesOtherScripts(foreign, ['/assets/index-1.js'])).toBe(false)
    expect(namesOtherScripts('', ['/assets/index-1.js'])).toBe(false)
  })
})
