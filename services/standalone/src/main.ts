import { banner, listening } from './banner.ts'
import { startStandalone } from './compose.ts'
import { roleFrom } from './process-role.ts'
import { readSettings } from './settings.ts'
import { StartRefused } from './start-refused.ts'

const STOP_WITHIN_MS = 30_000

const begin = async () => {
  const role = roleFrom(process.argv.slice(2))
  const settings = readSettings(process.env, process.env['INIT_CWD'] ?? process.cwd())
  return { settings, standalone: await startStandalone(settings, role) }
}
const begun = begin()

/** A signal during the start is heeded when everything is open, for only then can everything be closed. */
const stop = async (signal: NodeJS.Signals): Promise<void> => {
  process.stderr.write(`${signal}: finishing what runs …\n`)
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  const { standalone } = await begun
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

try {
  const { settings, standalone } = await begun
  process.stdout.write(listening(standalone))
  standalone.fresh.then(
    () => process.stdout.write(banner(standalone, settings)),
    () => undefined,
  )
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`Dutybook cannot start.\n${error.message}\n`)
  process.exit(error.exitCode)
}
