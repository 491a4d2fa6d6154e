/** Process exit codes at start, after sysexits.h; `docs/operations.md` lists them for operators. */
const exitCodes = {
  settings: 78,
  'data-folder': 74,
  log: 65,
  redis: 69,
  'event-store': 69,
  address: 71,
} as const

/** The program cannot start: what is wrong, where, and what would be right. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly exitCode: number
  constructor(cause: keyof typeof exitCodes, message: string) {
    super(message)
    this.exitCode = exitCodes[cause]
  }
}
