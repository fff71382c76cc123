import { describe, expect, it } from 'vitest'
import { checkReceiver, isLoopbackUrl } from '../../../shared/channels/check-receiver.ts'

const DEPLOYED = { isLocal: false, origin: 'https://spaces.ada.workers.dev' }
const AT_HOME = { isLocal: true, origin: 'http://localhost:8787' }

describe('a receiver', () => {
  it.each([
    ['https://hooks.example/a?b=c#d', null],
    ['https://hooks.example:8443/', null],
    ['https://spaces.ada.workers.dev:8443/x', null],
    ['https://例子.测试/', null],
    ['http://hooks.example/', 'not-https'],
    ['ftp://hooks.example/', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['hooks.example', 'not-a-url'],
    ['', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://user:secret@hooks.example/', 'with-credentials'],
    ['https://user@hooks.example/', 'with-credentials'],
    ['https://10.0.0.1/', 'ip-address'],
    ['https://0x0a000001/', 'ip-address'],
    ['https://167772161/', 'ip-address'],
    ['https://10.1/', 'ip-address'],
    ['https://１０.0.0.1/', 'ip-address'],
    ['https://10.0.0.1./', 'ip-address'],
    ['https://[2001:db8::1]/', 'ip-address'],
    ['https://[::ffff:127.0.0.1]/', 'ip-address'],
    ['https://127.0.0.1/', 'local-address'],
    ['https://2130706433/', 'local-address'],
    ['http://localhost:3000/', 'local-address'],
    ['https://a.localhost/', 'local-address'],
    ['https://localhost./', 'local-address'],
    ['https://[::1]/', 'local-address'],
    ['https://spaces.ada.workers.dev/', 'own-address'],
    ['https://SPACES.ada.workers.dev:443/api', 'own-address'],
    ['https://spaces.ada.workers.dev./', 'own-address'],
    ['http://spaces.ada.workers.dev:443/', 'own-address'],
  ])('%j of a deployed product: %s', (address, flaw) => {
    expect(checkReceiver(address, DEPLOYED)).toBe(flaw)
  })

  it.each([
    ['http://127.0.0.1:9000/hook', null],
    ['http://localhost:9000/hook', null],
    ['http://[::1]:9000/', null],
    ['https://localhost:9000/', null],
    ['http://127.0.0.1:8787/', 'own-address'],
    ['http://localhost:8787/', 'own-address'],
    ['http://hooks.example/', 'not-https'],
    ['http://10.0.0.1/', 'ip-address'],
    ['https://hooks.example/', null],
  ])('%j in development: %s', (address, flaw) => {
    expect(checkReceiver(address, AT_HOME)).toBe(flaw)
  })
})

it('only loopback addresses are the machine itself', () => {
  const local = [
    'http://127.0.0.1:1/',
    'http://127.9.9.9',
    'http://localhost',
    'http://[::1]:80',
    'http://x.localhost',
  ]
  expect(local.filter((url) => !isLoopbackUrl(url))).toEqual([])
  const others = [
    'https://huggingface.co',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'http://1.127.0.0',
    '',
  ]
  expect(others.filter(isLoopbackUrl)).toEqual([])
})
