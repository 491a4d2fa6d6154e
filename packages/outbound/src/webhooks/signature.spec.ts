import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { signatureOf } from './signature.ts'

/** The example of the Standard Webhooks specification, section "Signature scheme". */
const example = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

it('is the one of the specification', () => {
  const { secret, id, timestamp, body, signature } = example
  expect(signatureOf([secret], id, timestamp, body)).toBe(signature)
})

it('is given once for each secret, separated by a space', () => {
  const secrets = ['a', 'b'].map((one) => `whsec_${Buffer.from(one.repeat(32)).toString('base64')}`)
  const signed = ['a', 'b'].map(
    (one) => `v1,${createHmac('sha256', one.repeat(32)).update('1.2.{}').digest('base64')}`,
  )
  expect(signatureOf(secrets, '1', 2, '{}')).toBe(signed.join(' '))
})
