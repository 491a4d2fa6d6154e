import { BlockList, isIP } from 'node:net'

/** Not for the public Internet: IANA IPv4 Special-Purpose Address Registry (RFC 6890), and multicast. */
const RESERVED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only global unicast is public; so every way to write an IPv4 address in it is out, but for 6to4 and Teredo. */
const GLOBAL_6 = ['2000::/3']
const RESERVED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** Which addresses the program may call. */
export interface AddressRules {
  /** `allowed`: by the operator, for plain HTTP too; `public`: anybody's; `forbidden`: private, local or reserved. */
  judge(address: string): 'allowed' | 'public' | 'forbidden'
  /** Whether plain HTTP is possible at all. */
  readonly plainHttp: boolean
}

/** `allow`: networks such as `10.0.0.0/8` or `fd00::/8` that may be called although they are not public. */
export const addressRules = (allow: readonly string[]): AddressRules => {
  const allowed = listOf(allow)
  const reserved4 = listOf(RESERVED_4)
  const global6 = listOf(GLOBAL_6)
  const reserved6 = listOf(RESERVED_6)
  return {
    plainHttp: allow.length > 0,
    judge: (address) => {
      const family = isIP(address)
      if (family === 0) return 'forbidden'
      const name = nameOf(family)
      if (allowed.check(address, name)) return 'allowed'
      if (family === 4) return reserved4.check(address, name) ? 'forbidden' : 'public'
      return global6.check(address, name) && !reserved6.check(address, name) ? 'public' : 'forbidden'
    },
  }
}

/** Whether the text names a network: an address, a slash and the length of its prefix. */
export const isNetwork = (text: string): boolean => {
  const [address = '', prefix = ''] = text.split('/')
  const family = isIP(address)
  const most = family === 6 ? 128 : 32
  return family !== 0 && /^\d{1,3}$/u.test(prefix) && Number(prefix) <= most
}

const nameOf = (family: number): 'ipv4' | 'ipv6' => (family === 6 ? 'ipv6' : 'ipv4')

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/')
    list.addSubnet(address, Number(prefix), nameOf(isIP(address)))
  }
  return list
}
