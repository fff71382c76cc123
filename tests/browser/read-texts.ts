import type { Page } from 'playwright-core'

/** Every text of the page, each once: visible text, accessible names, tooltips, placeholders, the title. */
export function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set([document.title])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Of no known language is what others have written, such as a log.
      if (node.parentElement?.closest('noscript, [lang=""]')) continue
      if (node instanceof Text) texts.add(node.data.trim())
      if (!(node instanceof Element)) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'data-tip', 'alt', 'aria-valuetext']) {
        texts.add(node.getAttribute(name)?.trim() ?? '')
      }
    }
    texts.delete('')
    return [...texts]
  })
}
