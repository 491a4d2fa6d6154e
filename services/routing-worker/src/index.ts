export {
  createRoutingWorker,
  type RoutingStatus,
  type RoutingWorker,
  type RoutingWorkerOptions,
} from './routing-worker.ts'
export { jobId, QUEUE } from './job-queue.ts'
export { type Courier, type CourierOptions, createCourier } from './delivery/courier.ts'
export { digestErrands } from './delivery/digest-errands.ts'
export type { Errand, ErrandBook } from './delivery/errand.ts'
export { ERRANDS } from './delivery/errand-queue.ts'
export { mailErrands } from './delivery/mail-errands.ts'
export { webhookErrands, type WebhookErrandsOptions } from './delivery/webhook-errands.ts'
