import { spawnSync } from 'node:child_process'

const NOBODY = 65_534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']

/** How a program is run as somebody without rights: directly, unless these tests run as root. */
export const unprivileged: readonly string[] = process.getuid?.() === 0 ? AS_NOBODY : []

/** Whether that is possible, and this checkout can be read by such a user. */
export const canBeUnprivileged = ((): boolean => {
  const [program, ...args] = [...unprivileged, 'cat', import.meta.filename]
  return program !== undefined && spawnSync(program, args).status === 0
})()

/** The user of `unprivileged`, to be made owner of what it shall write. */
export const unprivilegedId = unprivileged.length === 0 ? (process.getuid?.() ?? 0) : NOBODY
