import type { Feed } from '@dutybook/read-store'
import type { Logger } from 'pino'
import { createConsumer } from '../consumer.ts'
import { createLooks, type Which } from '../looks.ts'
import { createRedisLink } from '../redis-link.ts'
import type { Errand, ErrandBook } from './errand.ts'
import { createErrandQueue, ERRANDS } from './errand-queue.ts'

/** Does what is owed to people outside. Redis may be away or lose everything at any moment. */
export interface Courier {
  start(): void
  /** Finishes the errands that are running and takes no more. */
  stop(): Promise<void>
}

export interface CourierOptions {
  readonly books: readonly ErrandBook[]
  /** Tells whenever the read model has taken in more of the log. */
  readonly feed: Pick<Feed, 'onAdvance'>
  readonly redisUrl: string
  readonly clock: () => Date
  readonly logger: Logger
  /** Errands done at once. Default 50: they mostly wait for answers. */
  readonly concurrency?: number
  /** How often everything that is owed is looked at again, ms. Default 5000. */
  readonly sweepEvery?: number
  /** Pause before the second attempt, ms; it doubles with each. Default 5000. */
  readonly firstPause?: number
  /** How long an errand whose last attempt failed waits for new ones, ms. Default 600000. */
  readonly restAfterFailure?: number
  /** No other process uses this Redis: what an earlier run left there is cleared first. Default false. */
  readonly exclusive?: boolean
}

export const createCourier = (options: CourierOptions): Courier => {
  const { books, redisUrl, clock, logger, concurrency = 50, sweepEvery = 5_000 } = options
  const { firstPause = 5_000, restAfterFailure = 600_000, exclusive = false } = options
  const link = createRedisLink(redisUrl, logger)
  const queue = createErrandQueue(link, { clock, restAfterFailure, firstPause, logger })
  let mustClear = exclusive
  let timer: NodeJS.Timeout | undefined

  const owed = async (): Promise<readonly Errand[]> =>
    (await Promise.all(books.map((book) => book.owed()))).flat()

  const sweep = async (which: Which): Promise<void> => {
    if (link.connection.status !== 'ready') return
    if (mustClear) await queue.clear()
    mustClear = false
    const now = await queue.ensure(await owed())
    link.worked()
    if (which === 'all') consumer.check(now)
  }

  const looks = createLooks(sweep, (error) => {
    link.failed(error)
    logger.debug({ err: error }, 'looking for errands failed')
  })

  const consumer = createConsumer({
    redisUrl,
    queue: ERRANDS,
    concurrency,
    logger,
    perform: async (kind, payload, { number, of }) => {
      const book = books.find((one) => one.kind === kind)
      if (book === undefined) throw new TypeError(`there is no errand '${kind}'`)
      await book.perform(payload, { number, last: number >= of })
      looks.ask('new')
    },
  })

  return {
    start() {
      if (timer !== undefined) return
      timer = setInterval(() => looks.ask('all'), sweepEvery)
      link.onReady(() => looks.ask('new'))
      options.feed.onAdvance(() => looks.askSoon())
      link.open()
      consumer.start()
    },
    async stop() {
      clearInterval(timer)
      await looks.stop()
      await queue.close()
      await consumer.stop(link.up)
      link.close()
    },
  }
}
