export { createApp, createOperationsApp } from './app.ts'
export type { Reader } from './auth/reader.ts'
export {
  createVerifier,
  DEFAULT_ALGORITHMS,
  type TokenVerifier,
  type TrustedIssuer,
} from './auth/verifier.ts'
export {
  type ApiDependencies,
  defaultLimits,
  type Limits,
  type OperationsDependencies,
  type ReadinessCheck,
} from './dependencies.ts'
export { type DevIssuer, type DevIssuerOptions, openDevIssuer } from './dev-issuer/dev-issuer.ts'
export { KeyFileUnusable } from './dev-issuer/key-file.ts'
export { devIssuerAllowed } from './dev-issuer/loopback.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { openApiDocument } from './openapi/openapi-document.ts'
