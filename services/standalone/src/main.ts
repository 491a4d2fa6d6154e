import { banner } from './banner.ts'
import { startStandalone } from './compose.ts'
import { asStartRefused } from './explain-start.ts'
import { readSettings } from './settings.ts'

const STOP_WITHIN_MS = 30_000

const settings = (() => {
  try {
    return readSettings(process.env, process.env['INIT_CWD'] ?? process.cwd())
  } catch (error) {
    return refuse(error)
  }
})()
const standalone = await startStandalone(settings).catch(refuse)
process.stdout.write(banner(standalone, settings))

const stop = async (signal: NodeJS.Signals): Promise<void> => {
  process.stderr.write(`${signal}: finishing what runs …\n`)
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  await standalone.stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  })
}

function refuse(error: unknown): never {
  const { message, exitCode } = asStartRefused(error)
  process.stderr.write(`Dutybook cannot start.\n${message}\n`)
  process.exit(exitCode)
}
