import { afterAll, beforeAll, expect } from 'vitest'
import { expectNoSecret } from './answers.ts'
import { type OnHubOptions, type ProductOnHub, startOnHub } from './on-hub.ts'

/**
 * Starts the product on a Hub before the tests of a file or a `describe`, and stops both after them. By its own log
 * nothing may have been a bug by then, and nothing secret may be in it.
 */
export function setUpProduct(options?: OnHubOptions): ProductOnHub {
  const product = {} as ProductOnHub
  beforeAll(async () => {
    Object.assign(product, await startOnHub(options))
  })
  afterAll(async () => {
    // It has not started: that has been reported.
    if (!product.close) return
    await product.close()
    expectNoSecret(product.output())
    expect(product.output()).not.toMatch(/event: 'bug'|Uncaught|"event":"bug"/)
  })
  return product
}
