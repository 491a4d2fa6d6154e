import { describe, expect, it } from 'vitest'
import { addressRules, isNetwork } from './address-rules.ts'
import { whyUrlRefused } from './refused-url.ts'

const rules = addressRules([])

describe('an address', () => {
  it.each(['1.1.1.1', '8.8.8.8', '114.114.114.114', '172.15.0.1', '2400:3200::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(rules.judge(address)).toBe('public')
    },
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.100.100.200',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::',
    '2001:0:a00:1::',
    '2001:db8::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '',
  ])('%s is not', (address) => {
    expect(rules.judge(address)).toBe('forbidden')
  })

  it('of an allowed network is allowed, also when it is written as IPv6, and no other one', () => {
    const some = addressRules(['10.0.0.0/8', 'fd00::/8'])
    expect(['10.0.0.1', '::ffff:10.0.0.1', 'fd00::1'].map((one) => some.judge(one))).toEqual([
      'allowed',
      'allowed',
      'allowed',
    ])
    expect(['11.0.0.1', '192.168.0.1', '::1'].map((one) => some.judge(one))).toEqual([
      'public',
      'forbidden',
      'forbidden',
    ])
  })
})

describe('a network', () => {
  it('is an address with the length of its prefix', () => {
    expect(['10.0.0.0/8', '127.0.0.1/32', 'fd00::/8', '::/0'].every(isNetwork)).toBe(true)
    expect(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'fd00::/129', 'x/8', ''].some(isNetwork)).toBe(false)
  })
})

describe('the address of a webhook', () => {
  it.each([
    ['https://oa.example/hook?key=1', undefined],
    ['https://8.8.8.8/hook', undefined],
    ['oa.example', 'not-a-url'],
    ['http://oa.example/hook', 'not-https'],
    ['ftp://oa.example/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://user:pass@oa.example/', 'credentials'],
    ['https://127.0.0.1/', 'forbidden-address'],
    ['https://2130706433/', 'forbidden-address'],
    ['https://0x7f.1/', 'forbidden-address'],
    ['https://[::ffff:10.0.0.1]/', 'forbidden-address'],
  ])('%s: %s', (url, why) => {
    expect(whyUrlRefused(url, rules)).toBe(why)
  })

  it('may be plain HTTP in an allowed network only', () => {
    const some = addressRules(['10.0.0.0/8'])
    expect(whyUrlRefused('http://10.0.0.1/', some)).toBeUndefined()
    expect(whyUrlRefused('http://oa.intranet/', some)).toBeUndefined()
    expect(whyUrlRefused('http://8.8.8.8/', some)).toBe('not-https')
  })
})
