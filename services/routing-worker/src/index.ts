export {
  createRoutingWorker,
  type RoutingStatus,
  type RoutingWorker,
  type RoutingWorkerOptions,
} from './routing-worker.ts'
export { jobId, QUEUE } from './job-queue.ts'
