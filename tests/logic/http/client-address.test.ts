import { describe, expect, it } from 'vitest'
import { toLimitKey } from '../../../worker/http/guards/client-address.ts'

describe('the key by which limits count a caller', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['0:0:0:0:0:ffff:cb00:7109', '203.0.113.9'],
    ['0000:0000:0000:0000:0000:FFFF:203.0.113.9', '203.0.113.9'],
  ])('is the same for every spelling of an IPv4 address: %s', (address, key) => {
    expect(toLimitKey(address)).toBe(key)
  })

  it.each([
    '2001:db8:1:2::1',
    '2001:db8:1:2::1e',
    '2001:DB8:1:2::1',
    '2001:0db8:0001:0002:0000:0000:0000:0001',
    '2001:db8:1:2:ffff:ffff:ffff:ffff',
    '2001:db8:1:2:3:4:203.0.113.9',
    '2001:db8:1:2::1%eth0',
    ' 2001:db8:1:2::1 ',
  ])('is the same for every address of a /64: %s', (address) => {
    expect(toLimitKey(address)).toBe('2001:db8:1:2::/64')
  })

  it.each([
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
  ])('keeps networks apart: %s', (address, key) => {
    expect(toLimitKey(address)).toBe(key)
  })

  it.each([
    ['', 'unknown'],
    ['  ', 'unknown'],
    ['::ffff:999.1.1.1', '::ffff:999.1.1.1'],
    ['nonsense', 'nonsense'],
    [':::', ':::'],
  ])('is the text itself if it is not an address: %j', (text, key) => {
    expect(toLimitKey(text)).toBe(key)
  })
})
