import type { Page } from 'playwright-core'

const IN_DOCUMENT = 'first-space-in-document'
const ON_SCREEN = 'first-space-on-screen'

/** Marks, in each page that this one loads from now on, when its first Space is in the document and when it is on the screen. */
export async function markFirstSpace(page: Page): Promise<void> {
  await page.addInitScript(
    ([inDocument, onScreen]) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[data-space]')) return
        observer.disconnect()
        performance.mark(inDocument)
        requestAnimationFrame(() => setTimeout(() => performance.mark(onScreen)))
      })
      observer.observe(document, { childList: true, subtree: true })
    },
    [IN_DOCUMENT, ON_SCREEN] as const,
  )
}

/** Milliseconds from the start of the navigation until the first Space is on the screen. */
export async function whenFirstSpace(page: Page): Promise<number> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, ON_SCREEN)
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? 0, ON_SCREEN)
}

/** The scripts and styles that were requested until then, as paths. */
export async function filesUntilFirstSpace(page: Page): Promise<string[]> {
  await whenFirstSpace(page)
  const urls = await page.evaluate((mark) => {
    const end = performance.getEntriesByName(mark)[0]?.startTime ?? 0
    return performance
      .getEntriesByType('resource')
      .flatMap(({ name, startTime }) => (startTime <= end ? name : []))
  }, IN_DOCUMENT)
  return [...new Set(urls.map((url) => new URL(url).pathname))].filter((path) => /\.(js|css)$/.test(path))
}
