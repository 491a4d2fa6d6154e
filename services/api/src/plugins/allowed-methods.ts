import type { FastifyInstance } from 'fastify'

/** The methods that some route takes at a path; none when there is no such address at all. */
export const allowedMethods = (app: FastifyInstance): ((path: string) => readonly string[]) => {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll('*', '.*').replaceAll(/:[^/]+/gu, '[^/]+')}$`, 'u')
    known.push({ pattern, methods: [method].flat() })
  })
  return (path) => [
    ...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)),
  ]
}
