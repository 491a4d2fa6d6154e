/** The log copied to is no beginning of the log copied from: the event of this number, from 0, is another one there. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer'
  readonly number: number
  constructor(number: number, how: string) {
    super(`event ${number + 1} differs: ${how}`)
    this.number = number
  }
}
