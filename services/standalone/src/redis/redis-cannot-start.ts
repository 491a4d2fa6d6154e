/** The Redis program is there, but the private Redis does not run. */
export class RedisCannotStart extends Error {
  override readonly name = 'RedisCannotStart'
}
