import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../worker/config/config.ts'
import { parseHubConfig } from '../../../worker/config/hub-config.ts'

describe('the endpoints', () => {
  it('are the real ones by default', () => {
    expect(parseHubConfig({})).toMatchObject({
      endpoint: 'https://huggingface.co',
      spacesEndpoint: 'https://api.hf.space',
    })
  })

  it.each([
    ['http://127.0.0.1:7080', 'http://127.0.0.1:7080'],
    ['https://hub.example/', 'https://hub.example'],
    ['https://hub.example/mirror/hf//', 'https://hub.example/mirror/hf'],
    [' https://hub.example ', 'https://hub.example'],
  ])('are taken from the variables: %s', (given, endpoint) => {
    const config = parseHubConfig({ HF_ENDPOINT: given, HF_SPACES_ENDPOINT: given })

    expect(config).toMatchObject({ endpoint, spacesEndpoint: endpoint })
  })

  it('drop only the older metrics route if its own URL is invalid', () => {
    const config = parseHubConfig({ HF_SPACES_ENDPOINT: 'nonsense', HF_USERNAMES: 'ann' })

    expect(config).toMatchObject({ spacesEndpoint: null, missing: null })
  })
})

describe('the sign-in and the key', () => {
  it('need both a name and a password, and there is no default', () => {
    expect(parseConfig({}).login).toBeNull()
    expect(parseConfig({ HF_USERNAME: 'admin' }).login).toBeNull()
    expect(parseConfig({ HF_PASSWORD: 'secret' }).login).toBeNull()
    expect(parseConfig({ HF_USERNAME: 'admin', HF_PASSWORD: '  ' }).login).toBeNull()
  })

  it('are taken literally', () => {
    const config = parseConfig({ HF_USERNAME: 'admin', HF_PASSWORD: ' pass word ', API_KEY: 'key' })

    expect(config.login).toEqual({ username: 'admin', password: ' pass word ' })
    expect(config.apiKey).toBe('key')
  })

  it('lose only the white space around the key, which no header can carry', () => {
    expect(parseConfig({ API_KEY: ' key\n' }).apiKey).toBe('key')
  })
})

describe('the key', () => {
  it.each(['none', 'X', '-', 'hf_xxx', '"a-key-that-is-long-enough"', 'Bearer a-key-that-is-long-enough'])(
    'cannot be %j: the external API stays off',
    (API_KEY) => expect(parseConfig({ API_KEY }).apiKey).toBeNull(),
  )

  it('works if it is short, with a warning', () => {
    const { apiKey, problems } = parseConfig({ API_KEY: 'short' })

    expect(apiKey).toBe('short')
    expect(problems).toEqual([expect.stringMatching(/^API_KEY has fewer than 16/)])
  })
})

describe('the addresses of Spaces’ apps', () => {
  it.each([
    [undefined, 'https://{subdomain}.hf.space'],
    ['http://127.0.0.1:7080/apps/{subdomain}/', 'http://127.0.0.1:7080/apps/{subdomain}'],
    ['none', 'https://{subdomain}.hf.space'],
  ])('is %s, or the default', (HF_APP_URL, appUrl) => {
    expect(parseHubConfig(HF_APP_URL === undefined ? {} : { HF_APP_URL }).appUrl).toBe(appUrl)
  })

  it.each(['https://hf.space', 'hf.space/{subdomain}', 'https://u:p@{subdomain}.test', '{subdomain}'])(
    'is not set if it is %s',
    (HF_APP_URL) => expect(parseHubConfig({ HF_APP_URL }).appUrl).toBeNull(),
  )
})
