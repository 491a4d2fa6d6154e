import type { onRequestHookHandler } from 'fastify'
import { Refused } from '../problems/refused.ts'
import { devIssuerAllowed } from './loopback.ts'

/** Keeps a page of another host, whose name was made to point here, from fetching tokens through a browser. */
export const calledOnLoopback: onRequestHookHandler = ({ hostname, method, url }, _reply, done) => {
  done(devIssuerAllowed(hostname) ? undefined : new Refused({ code: 'route-not-found', method, path: url }))
}
