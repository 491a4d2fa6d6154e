import type { Metrics } from '@dutybook/api'
import type { RoutingWorker } from '@dutybook/routing-worker'

/** Shows in the metrics what the program still owes. */
export const watchRouting = (metrics: Metrics, routing: RoutingWorker, clock: () => Date): void => {
  const status = () => routing.status()
  metrics.watch('dutybook_pending_steps', 'Steps that the log says the program owes', () => status().pending)
  metrics.watch('dutybook_failed_steps', 'Steps whose job failed and rests', () => status().failed)
  metrics.watch(
    'dutybook_oldest_pending_seconds',
    'Age of the oldest pending step; 0 when there is none',
    () => {
      const since = status().oldestPendingSince
      return since === undefined ? 0 : (clock().getTime() - Date.parse(since)) / 1_000
    },
  )
  metrics.watchEach(
    'dutybook_queue_jobs',
    'Jobs in the queue on Redis, by state; absent while Redis is away',
    'state',
    () => routing.jobs(),
  )
}
