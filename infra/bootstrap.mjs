// Sets the toolchain up (Node 26, all packages) exactly as the lockfile says; a no-op when that was done already.
// Runs on the Node that the machine has (20 or later), so it is plain JavaScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const NEEDED_NODE = 26

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.dutybook-lock')
const bundledNode = join(root, 'node_modules', '.bin', 'node')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Setting up the toolchain (once; about 20 seconds) …\n')
  const install = spawnSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=silent'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (install.status !== 0) {
    process.stderr.write(
      `The toolchain could not be set up: npx -y ${PNPM} install --frozen-lockfile failed (see above).\n`,
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const version = spawnSync(existsSync(bundledNode) ? bundledNode : 'node', ['--version'], {
  encoding: 'utf8',
}).stdout?.trim()
if (!version || Number(version.slice(1).split('.')[0]) < NEEDED_NODE) {
  process.stderr.write(
    `Node ${NEEDED_NODE} is needed and was not bundled for ${process.platform}-${process.arch} (found ${version ?? 'none'}). ` +
      `Install Node ${NEEDED_NODE} or later and run the command again.\n`,
  )
  process.exit(1)
}
