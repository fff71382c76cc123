import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readErrorText } from '../../../worker/hub/transport/errors/error-text.ts'
import { createMask } from '../../../worker/mask.ts'

const TOKEN = 'hf_QwertyuiopAsdfghjkl0123456789'
const readAll = (body: string | null, headers: Record<string, string> = {}) =>
  readErrorText(new Response(body, { status: 400, headers }), createMask([TOKEN]))
const read = async (...answer: Parameters<typeof readAll>) => (await readAll(...answer)).words

describe('the Hub’s own words for a failure', () => {
  it.each([
    [{ error: 'message' }, 'message'],
    [{ error: ['one', 'two'] }, 'one; two'],
    [{ error: 'message', error_description: 'more' }, 'message. more'],
    [{ errors: [{ message: 'one' }, { message: 'two' }] }, 'one; two'],
    [{ message: 'message' }, 'message'],
    [{ error: { code: 'x', message: 'message' } }, 'message'],
    [{ error: { error: { message: 'deep' } } }, 'deep'],
    [{ error: { code: 'x' }, message: 'message' }, 'message'],
    [{ error: 'same', message: 'same' }, 'same'],
    [{ errors: ['one', { message: 'two' }, null, 7] }, 'one; two'],
    [{ error: null, message: 'message' }, 'message'],
    [{ error: true, errors: 7, message: ['one', ['two']] }, 'one; two'],
    [[{ error: 'one' }, { error: 'two' }], 'one. two'],
    [{ detail: [{ message: 'one' }] }, 'one'],
    [{ error: '  ' }, ''],
    [{ something: 'else' }, ''],
    [['a', 'list'], ''],
    ['a text', ''],
    [null, ''],
  ])('are found in %j', async (body, words) => {
    expect(await read(JSON.stringify(body))).toBe(words)
  })

  it('are taken from X-Error-Message first', async () => {
    expect(await read('{"error":"body"}', { 'X-Error-Message': 'header' })).toBe('header')
  })

  it('are empty for a page, a broken body or none at all', async () => {
    expect(await read('<html><body>Trouble</body></html>')).toBe('')
    expect(await read('{"error":"cut')).toBe('')
    expect(await read(null)).toBe('')
  })

  it('have no colours, nor a token that a colour has split', async () => {
    const error = `\u001b[31mno ${TOKEN.slice(0, 9)}\u001b[0m${TOKEN.slice(9)}\u001b[K today`
    expect(await read(JSON.stringify({ error }))).toBe('no ••• today')
  })

  it('are empty when the body is too large', async () => {
    expect(await read(JSON.stringify({ error: 'x'.repeat(70_000) }))).toBe('')
  })

  it('are cut at 300 characters, on one line, without markup', async () => {
    const words = await read(
      JSON.stringify({ error: `<b>Bold</b>\n\tline\u0007 <img src=x> ${'x'.repeat(400)}` }),
    )

    expect(words).toMatch(/^Bold line x+$/)
    expect(words).toHaveLength(300)
  })

  it('are taken from the first 2,000 characters only, which bounds the cost of removing markup', async () => {
    expect(await read(JSON.stringify({ error: `${'<'.repeat(65_000)}late` }))).toBe('')
    expect(await read(JSON.stringify({ error: `${'<'.repeat(1_990)}in time` }))).toBe('in time')
  })

  it('never hold a token, ours or anyone else’s', async () => {
    const words = await read(JSON.stringify({ error: `${TOKEN} and hf_AnotherToken123 were refused` }))

    expect(words).toBe('••• and ••• were refused')
  })

  it('keep a word that only starts like a token', async () => {
    const error = "ModuleNotFoundError: No module named 'hf_transfer'"

    expect(await read(JSON.stringify({ error }))).toBe(error)
  })

  it('never throw, and come with the kind of answer, whatever was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 8 }), async (body) => {
        const { words, kind } = await readAll(JSON.stringify(body))
        expect(kind).toBe('json')
        expect(words.length).toBeLessThanOrEqual(300)
      }),
    )
    expect((await readAll('<!DOCTYPE html><p>x')).kind).toBe('page')
    expect((await readAll('  <html>')).kind).toBe('page')
    expect((await readAll('x', { 'Content-Type': 'TEXT/HTML' })).kind).toBe('page')
    expect((await readAll('error code: 1027')).kind).toBe('other')
    expect((await readAll(null)).kind).toBe('other')
  })

  it('never hold an angle bracket or a control character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (error) => {
        const words = await read(JSON.stringify({ error }))
        expect(words).not.toMatch(/[<>\p{Cc}]/u)
        expect(words.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
