import autocannon from 'autocannon'

const SECONDS = 3
const CONNECTIONS = 50

/** How the addresses, of one server and asked for in turn, are answered to 50 connections at once. */
export const loadOf = async (urls: readonly string[], headers: Record<string, string>) => {
  const [first = ''] = urls
  const { requests, latency, non2xx, errors } = await autocannon({
    url: first,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: urls.map((url) => new URL(url)).map(({ pathname, search }) => ({ path: pathname + search })),
  })
  if (non2xx + errors > 0) throw new Error(`${first}: ${non2xx} refused, ${errors} failed`)
  return { perSecond: requests.average, p99: latency.p99 }
}

export const requestsPerSecond = async (
  urls: readonly string[],
  headers: Record<string, string>,
): Promise<number> => (await loadOf(urls, headers)).perSecond

/** Milliseconds within which 99 of 100 requests were answered. */
export const p99 = async (urls: readonly string[], headers: Record<string, string>): Promise<number> =>
  (await loadOf(urls, headers)).p99
