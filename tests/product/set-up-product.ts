import { afterAll, beforeAll, expect } from 'vitest'
import { expectNoSecret } from '../support/answers.ts'
import { type OnHubOptions, type ProductOnHub, startOnHub } from './on-hub.ts'

/**
 * Starts the product on a Hub before the tests of a file or a `describe`, and stops both after them. By then its log
 * must contain no bug and nothing secret.
 */
export function setUpProduct(options?: OnHubOptions): ProductOnHub {
  const product = {} as ProductOnHub
  beforeAll(async () => {
    Object.assign(product, await startOnHub(options))
  })
  afterAll(async () => {
    // It did not start, which has been reported already.
    if (!product.close) return
    await product.close()
    expectNoSecret(product.output())
    expect(product.output()).not.toMatch(/event: 'bug'|Uncaught|"event":"bug"/)
  })
  return product
}
