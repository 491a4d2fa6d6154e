import type { Explanations } from './explanation.ts'
import type { AbsenceRefusal, ServiceRefusal } from './refusals.ts'
import { say } from './words.ts'

/** What is not there, or not for this reader. */
export const inAbsence: Explanations<AbsenceRefusal['code']> = {
  'item-not-found': {
    title: say('事项不存在', 'Item not found'),
    detail: ({ itemId }) =>
      say(
        `这份清单从未有过事项 ${itemId}。itemId 见 GET /v1/lists/{listId}。`,
        `This list never had an item ${itemId}. GET /v1/lists/{listId} gives the ids.`,
      ),
  },
  'list-absent-then': {
    title: say('清单当时不存在', 'List did not exist then'),
    detail: ({ asOf }) =>
      say(
        `清单在 ${asOf} 时不存在。请用已有的修订号，或首次导入之后的时间。`,
        `The list did not exist at ${asOf}. Ask for a revision it has had, or an instant after its import.`,
      ),
  },
  'person-not-found': {
    title: say('人员不存在', 'Person not found'),
    detail: ({ personId }) =>
      say(
        `开发签发者没有人员 ${personId}。可用 GET /dev/people 查询。`,
        `The development issuer knows no person ${personId}. GET /dev/people lists them.`,
      ),
  },
  'stream-not-found': {
    title: say('事件流不存在', 'Stream not found'),
    detail: ({ stream }) =>
      say(
        `本区没有事件流 ${stream}。格式为 list-、proposal-、import-、editions- 或 directory- 加编号。`,
        `Your district has no stream ${stream}. Streams are named list-, proposal-, import-, editions- or directory- and an id.`,
      ),
  },
}

/** Why the service cannot answer now. */
export const inService: Explanations<ServiceRefusal['code']> = {
  'position-not-reached': {
    title: say('数据尚未更新到所需位置', 'Not that fresh yet'),
    detail: ({ position, waitedMs }) =>
      say(
        `等待了 ${waitedMs} 毫秒，读取模型尚未到达位置 ${position}。请稍后重试。`,
        `After ${waitedMs} ms the read model has not reached position ${position}. Try again shortly.`,
      ),
  },
  'not-ready': {
    title: say('尚未就绪', 'Not ready'),
    detail: ({ waitingFor }) =>
      say(
        `尚在等待：${waitingFor.join('；')}。请稍后重试。`,
        `Waiting for: ${waitingFor.join('; ')}. Try again shortly.`,
      ),
  },
  'too-many-streams': {
    title: say('提醒连接过多', 'Too many event streams'),
    detail: ({ most }) =>
      say(
        `同时打开的提醒连接已达 ${most} 个。请稍后重试，或改用 GET /v1/inbox。`,
        `${most} event streams are open. Try again shortly, or read GET /v1/inbox.`,
      ),
  },
  'store-unavailable': {
    title: say('存储暂不可用', 'Store unavailable'),
    detail: () =>
      say(
        '数据暂时不能读写。请稍后用同一个 Idempotency-Key 重试，不会重复执行。',
        'The data cannot be read or written now. Try again with the same Idempotency-Key; nothing happens twice.',
      ),
  },
  'stream-busy': {
    title: say('同时变更过多', 'Too many changes at once'),
    detail: () =>
      say(
        '同一对象正被多人同时变更。请稍后用同一个 Idempotency-Key 重试。',
        'Many are changing the same thing now. Try again with the same Idempotency-Key.',
      ),
  },
  'issuer-unreachable': {
    title: say('登录服务暂不可用', 'Sign-in service unreachable'),
    detail: () =>
      say(
        '暂时无法向登录服务取得公钥，不能核对令牌。请稍后重试。',
        'The public keys of the sign-in service cannot be fetched now, so the token cannot be checked. Try again shortly.',
      ),
  },
  'internal-error': {
    title: say('系统内部错误', 'Internal error'),
    detail: () =>
      say(
        '这是系统的错误，不是您的。请稍后用同一个 Idempotency-Key 重试；如仍出现，请把 instance 告知管理员。',
        'This is our fault, not yours. Try again with the same Idempotency-Key; if it stays, tell the administrator the instance.',
      ),
  },
}
