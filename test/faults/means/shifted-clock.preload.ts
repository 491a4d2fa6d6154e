import { readFileSync } from 'node:fs'

/** Loaded before the program (node --import): its clock is off by as many milliseconds as the file says; SIGUSR2 has it read again. */
const file = process.env['DUTYBOOK_TEST_CLOCK'] ?? ''
const RealDate = Date
let offBy = Number(readFileSync(file, 'utf8'))
process.on('SIGUSR2', () => {
  offBy = Number(readFileSync(file, 'utf8'))
})
const now = (): number => RealDate.now() + offBy

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
