import type { createApp } from '@dutybook/api'

const LOOK_EVERY_MS = 20

/** Lets the requests that run finish. Their connections, kept alive by the client, are closed when they fall idle. */
export const closeApp = async (app: ReturnType<typeof createApp>): Promise<void> => {
  const timer = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS)
  try {
    await app.close()
  } finally {
    clearInterval(timer)
  }
}
