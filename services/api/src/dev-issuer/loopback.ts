import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether the development sign-in may be offered on this address: on loopback only, for it lets anybody be anybody. */
export const devIssuerAllowed = (host: string): boolean => {
  const address = host.replace(/^\[(.*)\]$/u, '$1')
  if (address.toLowerCase() === 'localhost') return true
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
