import type { Explanations } from './explanation.ts'
import type { AbsenceRefusal, ImportRefusal, ServiceRefusal } from './refusals.ts'
import { say } from './words.ts'

/** Why a document cannot become a list. */
export const inImports: Explanations<ImportRefusal['code']> = {
  'document-not-readable': {
    title: say('文件无法读取', 'Document not readable'),
    detail: ({ finding: { line, message, suggestion } }) =>
      say(`第 ${line} 行：${message.zh}${suggestion.zh}`, `Line ${line}: ${message.en} ${suggestion.en}`),
  },
  'document-has-errors': {
    title: say('文件有错误', 'Document has errors'),
    detail: ({ findings }) => {
      const errors = findings.filter(({ severity }) => severity === 'error')
      const shown = errors.slice(0, 5)
      return say(
        `有 ${errors.length} 处错误，清单未导入。${shown.map(({ line, message, suggestion }) => `第 ${line} 行：${message.zh}${suggestion.zh}`).join('')}全部错误见 facts.findings。`,
        `${errors.length} error(s); nothing was imported. ${shown.map(({ line, message, suggestion }) => `Line ${line}: ${message.en} ${suggestion.en}`).join(' ')} All of them: facts.findings.`,
      )
    },
  },
  'township-not-named': {
    title: say('文件未写明乡镇（街道）', 'Township not named'),
    detail: () =>
      say(
        '标题中没有乡镇（街道）名称。标题应如“某某省某某市某某区某某街道履行职责事项清单”。',
        'The title names no township. It should read like 某某省某某市某某区某某街道履行职责事项清单.',
      ),
  },
  'document-of-another-district': {
    title: say('不是本区的清单', 'List of another district'),
    detail: ({ district, own }) =>
      say(
        `文件是${district}的清单，您属于${own}。请由${district}编办导入。`,
        `The document is of ${district}; you speak for ${own}. The coordinating office of ${district} must import it.`,
      ),
  },
}

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
        `本区没有事件流 ${stream}。格式为 list-、proposal- 或 directory- 加编号。`,
        `Your district has no stream ${stream}. Streams are named list-, proposal- or directory- and an id.`,
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
