import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../worker/config/config.ts'
import { parseHubConfig } from '../../../worker/config/hub-config.ts'
import type { Variables } from '../../../worker/config/variables.ts'

const accountsOf = (variables: Variables) =>
  parseHubConfig(variables).accounts.map(({ username, token, tokenSource }) => [username, token, tokenSource])

describe('the managed accounts and their tokens', () => {
  it('gives each user of HF_USER its own token, and an empty one the global token', () => {
    const variables = { HF_USER: 'user1:token1,user2:', HF_API_TOKEN: 'global' }

    expect(accountsOf(variables)).toEqual([
      ['user1', 'token1', 'own'],
      ['user2', 'global', 'global'],
    ])
  })

  it('lets HF_USERNAMES select from the users of HF_USER, and add others', () => {
    const variables = { HF_USER: 'ann:a,ben:b', HF_USERNAMES: 'ben,cleo', HF_API_TOKEN: 'global' }

    expect(accountsOf(variables)).toEqual([
      ['ben', 'b', 'own'],
      ['cleo', 'global', 'global'],
    ])
  })

  it('compares names without case, and keeps the spelling of HF_USERNAMES', () => {
    expect(accountsOf({ HF_USER: 'ANN:a', HF_USERNAMES: 'Ann' })).toEqual([['Ann', 'a', 'own']])
  })

  it('manages accounts without any token, to list their public Spaces', () => {
    const config = parseHubConfig({ HF_USERNAMES: 'ann' })

    expect(config.accounts).toEqual([{ username: 'ann', token: null, tokenSource: 'none' }])
    expect(config.missing).toBeNull()
  })

  it('manages the owner of HF_API_TOKEN if that is all there is', () => {
    const config = parseHubConfig({ HF_API_TOKEN: 'global' })

    expect(config).toMatchObject({ accounts: [], ownerToken: 'global', missing: null })
  })

  it('does not look up the owner of the global token if accounts are named', () => {
    expect(parseHubConfig({ HF_API_TOKEN: 'global', HF_USERNAMES: 'ann' }).ownerToken).toBeNull()
  })

  it('says what to set when no account is named', () => {
    expect(parseHubConfig({}).missing).toMatch(/HF_USER.*HF_API_TOKEN/)
    expect(parseConfig({}).problems).toEqual([])
  })

  it.each([
    ['white space around every part', ' ann : a , ben : b '],
    ['a trailing comma', 'ann:a,ben:b,'],
    ['a trailing comma and white space', 'ann:a,ben:b , '],
  ])('ignores %s', (_, HF_USER) => {
    const config = parseConfig({ HF_USER })

    expect(config.problems).toEqual([])
    expect(config.hub.accounts.map(({ username, token }) => [username, token])).toEqual([
      ['ann', 'a'],
      ['ben', 'b'],
    ])
  })

  it.each(['none', 'NULL', 'undefined', '-', 'x', 'hf_xxx', 'hf_xxxxxxxxxxxxxxxxxxxx', 'hf_xxx…', ' None '])(
    'takes HF_USERNAMES=%j as not set',
    (HF_USERNAMES) => {
      expect(accountsOf({ HF_USER: 'ann:a', HF_USERNAMES })).toEqual([['ann', 'a', 'own']])
    },
  )

  it('falls back to HF_API_TOKEN when a token is only a placeholder', () => {
    expect(accountsOf({ HF_USER: 'ann:hf_xxx,ben:none', HF_API_TOKEN: 'global' })).toEqual([
      ['ann', 'global', 'global'],
      ['ben', 'global', 'global'],
    ])
  })
})
