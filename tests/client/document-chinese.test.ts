import { expect, it } from 'vitest'
import { textsZh } from '../../web/pages/docs/translation/texts-zh.ts'
import { translateText } from '../../web/pages/docs/translation/translate-document.ts'
import { asAnyone } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readDocument } from './read-document.ts'

const product = setUpProduct()

/** Every summary and description, paragraph by paragraph. */
function paragraphsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    /^(summary|description)$/.test(key) && typeof value === 'string'
      ? value.split('\n\n')
      : key.startsWith('example')
        ? []
        : paragraphsOf(value),
  )
}

it('has every text that /docs shows in Chinese, too', async () => {
  const { body } = await readDocument(asAnyone(product.url))
  const shown = [body.info, body.paths, body.components].flatMap(paragraphsOf)
  expect(shown.length).toBeGreaterThan(100)
  const isCode = (text: string) => /^`\w+`$/.test(text) || text === 'The value of `API_KEY`.'
  const english = shown.filter(
    (text) => !isCode(text) && !/\p{Script=Han}/u.test(translateText(text, textsZh)),
  )
  expect([...new Set(english)]).toEqual([])
})
