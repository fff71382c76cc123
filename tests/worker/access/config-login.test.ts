import { describe, expect, it } from 'vitest'
import { signIn } from '../../../worker/access/sign-in.ts'
import { parseConfig } from '../../../worker/config/config.ts'

const read = (HF_USERNAME: string, HF_PASSWORD: string) => parseConfig({ HF_USERNAME, HF_PASSWORD })

describe('the sign-in', () => {
  it.each([
    ['admin', 'tea\n'],
    ['admin\r\n', 'tea\r\n'],
    ['\nadmin', '\ntea\n'],
  ])('drops the line breaks at the ends of %j and %j, with a warning', (name, password) => {
    const { login, problems } = read(name, password)

    expect(login).toEqual({ username: 'admin', password: 'tea' })
    expect(problems).toContainEqual(expect.stringMatching(/^HF_PASSWORD has line breaks at its ends/))
    expect(problems.join()).not.toContain('tea')
  })

  it.each(['admin ', ' admin', '\tadmin\u00a0', '\u200badmin'])(
    'accepts the name %j as it would be typed, with a warning',
    async (name) => {
      const { login, problems } = read(name, 'correct-horse-battery')

      for (const typed of ['admin', ' admin ', name]) {
        await expect(signIn(login, { username: typed, password: 'correct-horse-battery' })).resolves.toBe(
          login,
        )
      }
      expect(problems).toEqual([expect.stringMatching(/^HF_USERNAME has /)])
    },
  )

  it('keeps white space in a password, with a warning', async () => {
    const { login, problems } = read('admin', 'tea ')

    await expect(signIn(login, { username: 'admin', password: 'tea ' })).resolves.toBe(login)
    await expect(signIn(login, { username: 'admin', password: 'tea' })).rejects.toThrow('wrong')
    expect(problems).toEqual([expect.stringMatching(/^HF_PASSWORD has white space at its ends/)])
  })

  it('keeps the quotes of a password, with a warning', () => {
    const { login, problems } = read('admin', '"correct-horse"')

    expect(login?.password).toBe('"correct-horse"')
    expect(problems).toEqual([expect.stringMatching(/^HF_PASSWORD is in quotes/)])
  })

  it.each<[string, string]>([
    ['none', 'secret-password'],
    ['admin', 'null'],
    ['admin', 'x'],
    ['admin', '\u200b'],
    ['admin', '\n'],
    ['admin', 'p'.repeat(1025)],
    ['', 'secret-password'],
  ])('is not set up with %j and %j', (name, password) => {
    const { login, problems } = read(name, password)

    expect(login).toBeNull()
    expect(problems).toHaveLength(1)
  })

  it('says why a password may have arrived empty', () => {
    expect(read('admin', '').problems).toEqual([expect.stringMatching(/^HF_PASSWORD is empty.*“#”/)])
    expect(parseConfig({}).problems).toEqual([])
  })

  it('accepts an ordinary name and password without a warning', () => {
    for (const password of ['correct horse', 'tea#2026', 'k=1=$2', 'p"q', 'schlüssel', '密码是很长的']) {
      expect(read('admin', password).problems).toEqual([])
    }
  })
})
