import { readFileSync } from 'node:fs'

/** Processor time since the machine was started, in ticks: had by anybody on it, and `stolen`, given to others by the host while somebody here wanted it. */
interface ProcessorTime {
  readonly had: number
  readonly stolen: number
}

/** Reads the first line of /proc/stat (proc(5)). */
export const processorTimeIn = (stat: string): ProcessorTime => {
  const [user = 0, nice = 0, system = 0, _idle, _wait, irq = 0, softirq = 0, stolen = 0] = stat
    .slice(0, stat.indexOf('\n'))
    .trim()
    .split(/\s+/u)
    .slice(1)
    .map(Number)
  return { had: user + nice + system + irq + softirq, stolen }
}

const now = (): ProcessorTime =>
  process.platform === 'linux' ? processorTimeIn(readFileSync('/proc/stat', 'utf8')) : { had: 0, stolen: 0 }

/** Answers, whenever it is asked, which share of the processor time wanted since then the host of a virtual machine has given to others. */
export const watchStolenTime = (): (() => number) => {
  const begun = now()
  return () => {
    const { had, stolen } = now()
    const lost = stolen - begun.stolen
    return lost / Math.max(1, lost + had - begun.had)
  }
}
