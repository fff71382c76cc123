import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../worker/config/config.ts'
import { parseHubConfig } from '../../worker/config/hub-config.ts'

describe('the endpoints', () => {
  it('are the real ones where nothing is said', () => {
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

  it('leave the older metrics route out where its own is wrong, and nothing else', () => {
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

  it('are taken to the letter', () => {
    const config = parseConfig({ HF_USERNAME: 'admin', HF_PASSWORD: ' pass word ', API_KEY: 'key' })

    expect(config.login).toEqual({ username: 'admin', password: ' pass word ' })
    expect(config.apiKey).toBe('key')
  })

  it('lose only what no header can carry: the white space around the key', () => {
    expect(parseConfig({ API_KEY: ' key\n' }).apiKey).toBe('key')
  })
})
