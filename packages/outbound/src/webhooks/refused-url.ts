import type { RefusedUrl } from '@dutybook/contracts'
import { isIP } from 'node:net'
import type { AddressRules } from './address-rules.ts'

/**
 * Why an address cannot be subscribed at all. What a name leads to is judged when it is called, each time anew; plain
 * HTTP is refused there as well, but for networks that are allowed.
 */
export const whyUrlRefused = (text: string, rules: AddressRules): RefusedUrl | undefined => {
  const url = URL.parse(text)
  if (url === null) return 'not-a-url'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && rules.plainHttp)) return 'not-https'
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = hostOf(url)
  const judgement = isIP(host) === 0 ? 'public' : rules.judge(host)
  if (judgement === 'forbidden') return 'forbidden-address'
  return url.protocol === 'http:' && isIP(host) !== 0 && judgement !== 'allowed' ? 'not-https' : undefined
}

/** The host without the brackets around an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(?<address>.*)\]$/u, '$<address>')
