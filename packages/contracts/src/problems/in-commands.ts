import type { Explanations } from './explanation.ts'
import type { CommandRefusal } from './refusals.ts'
import { say } from './words.ts'

/** What is wrong with a command's identity or precondition. */
export const inCommands: Explanations<CommandRefusal['code']> = {
  'command-id-reused': {
    title: say('幂等键已用于其他内容', 'Idempotency key used for something else'),
    detail: () =>
      say(
        '这个 Idempotency-Key 已用于另一内容的请求。重发须与原请求逐字节相同；新的操作请换用新的键。',
        'This Idempotency-Key came with another request before. A repetition must be the same byte for byte; for something new use a new key.',
      ),
  },
  'idempotency-key-missing': {
    title: say('缺 Idempotency-Key', 'Idempotency-Key missing'),
    detail: () =>
      say(
        '每个操作都须带请求头 Idempotency-Key（如一个新的 UUID），重发时带同一个键，这样不会重复执行。',
        'Every command needs the header Idempotency-Key, such as a new UUID; repeat it with the same key, so that nothing happens twice.',
      ),
  },
  'idempotency-key-invalid': {
    title: say('Idempotency-Key 格式不对', 'Idempotency-Key not acceptable'),
    detail: () =>
      say(
        'Idempotency-Key 须为 1 至 255 个可见 ASCII 字符，建议用 UUID。',
        'Idempotency-Key must be 1 to 255 visible ASCII characters; a UUID is a good one.',
      ),
  },
  'if-match-invalid': {
    title: say('If-Match 格式不对', 'If-Match not acceptable'),
    detail: ({ given }) =>
      say(
        `If-Match“${given}”不是修订号。请原样使用 ETag，例如 "3"。`,
        `If-Match ${given} is not a revision. Send an ETag as it came, such as "3".`,
      ),
  },
  'stale-revision': {
    title: say('已被他人更新', 'Changed meanwhile'),
    detail: ({ expected, actual }) =>
      say(
        `If-Match 要求修订号 ${expected}，现在是 ${actual}。请重新读取后再试。`,
        `If-Match asks for revision ${expected}, but it is at ${actual}. Read it again, then decide.`,
      ),
  },
}
