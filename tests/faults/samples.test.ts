import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswer } from '../../shared/model/sample.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { inTime } from './in-time.ts'
import { METRICS_TROUBLES } from './metrics-troubles.ts'

const product = setUpProduct()
let send: Send
const during = new Map<string, Response>()
const after = new Map<string, Response>()
/** More at once would wait for a connection to the Hub for longer than a sample may take. */
const AT_ONCE = 8

beforeAll(async () => {
  send = await signIn(product.url)
  for (const { id, fault } of METRICS_TROUBLES) {
    product.hub.addSpace({ id })
    product.hub.faults.set(fault)
  }
  await readAll(during)
  product.hub.faults.clear()
  product.hub.endStreams()
  await readAll(after)
})

async function readAll(answers: Map<string, Response>): Promise<void> {
  for (let start = 0; start < METRICS_TROUBLES.length; start += AT_ONCE) {
    const troubles = METRICS_TROUBLES.slice(start, start + AT_ONCE)
    await Promise.all(
      troubles.map(async ({ id }) => {
        answers.set(id, await inTime(send(`/api/proxy/metrics?spaceId=${id}`)))
      }),
    )
  }
}

function answerOf(answers: Map<string, Response>, id: string): Response {
  return answers.get(id) ?? Response.error()
}

describe('a sample, when the Hub answers with', () => {
  it.each(METRICS_TROUBLES)('$name is $code', async ({ id, code }) => {
    const response = answerOf(during, id)

    if (code === null || code === 'not_running') {
      const { sample } = await readSuccess(response, sampleAnswer)
      expect(sample === null).toBe(code === 'not_running')
    } else {
      const { message } = await readFailure(response, code)
      expect(message).toMatch(new RegExp(`(?:allow|of|to|for) alice\\b|${id}`))
    }

    expect((await readSuccess(answerOf(after, id), sampleAnswer)).sample).not.toBeNull()
  })
})
