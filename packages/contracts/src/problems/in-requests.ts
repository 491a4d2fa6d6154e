import type { Explanations } from './explanation.ts'
import type { Flaw, RequestRefusal } from './refusals.ts'
import { type Bilingual, say } from './words.ts'

const partWords: Readonly<Record<Flaw['in'], Bilingual>> = {
  body: say('请求正文', 'body'),
  params: say('路径参数', 'path parameter'),
  querystring: say('查询参数', 'query parameter'),
  headers: say('请求头', 'header'),
}

const flawWords: Readonly<Record<Flaw['kind'], (expected: string) => Bilingual>> = {
  type: (expected) => say(`应为 ${expected}`, `must be ${expected}`),
  format: (expected) => say(`格式应为 ${expected}`, `must have the form ${expected}`),
  'unknown-field': (expected) =>
    say(`不认识字段 ${expected}，请去掉`, `unknown field ${expected}: leave it out`),
  range: (expected) => say(`应${rangeInChinese(expected)}`, `must be ${expected}`),
  choice: (expected) => say(`应为其中之一：${expected}`, `must be one of ${expected}`),
  'not-allowed': (expected) => say(`不能同时给出 ${expected}`, `give only one of ${expected}`),
}

const rangeInChinese = (expected: string): string =>
  expected.replace('at least', '不小于').replace('at most', '不大于')

const describe = (flaw: Flaw): Bilingual => {
  const where = partWords[flaw.in]
  const what = flawWords[flaw.kind](flaw.expected)
  return say(`${where.zh} ${flaw.at} ${what.zh}`, `${where.en} ${flaw.at} ${what.en}`)
}

/** What is wrong with the bytes or the address of a request. */
export const inRequests: Explanations<RequestRefusal['code']> = {
  'request-invalid': {
    title: say('请求不符合约定', 'Request does not fit the contract'),
    detail: ({ flaws }) => {
      const words = flaws.slice(0, 10).map(describe)
      return say(`${words.map(({ zh }) => zh).join('；')}。`, `${words.map(({ en }) => en).join('; ')}.`)
    },
  },
  'id-invalid': {
    title: say('编号格式不对', 'Not an id'),
    detail: ({ parameters }) =>
      say(
        `${parameters.join('、')} 不是编号。编号是 UUID，例如 0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11。`,
        `${parameters.join(', ')} is not an id. Ids are UUIDs, such as 0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11.`,
      ),
  },
  'request-malformed': {
    title: say('请求无法识别', 'Malformed request'),
    detail: ({ reason }) =>
      say(
        `请求无法识别：${reason}。请对照 /docs。`,
        `The request cannot be understood: ${reason}. See /docs.`,
      ),
  },
  'body-missing': {
    title: say('缺请求正文', 'Body missing'),
    detail: () =>
      say(
        '此请求需要正文。内容和 Content-Type 见 /docs。',
        'This request needs a body. /docs shows what it holds and its Content-Type.',
      ),
  },
  'body-not-json': {
    title: say('正文不是有效的 JSON', 'Body is not JSON'),
    detail: ({ line, column, found }) =>
      say(
        `正文第 ${line} 行第 ${column} 列的${found === '' ? '结尾' : ` ${found} `}不符合 JSON 语法。请改正后重发。`,
        `At line ${line}, column ${column} the body is not JSON: ${found === '' ? 'it ends too early' : `${found} cannot stand there`}. Correct it and send it again.`,
      ),
  },
  'body-not-utf8': {
    title: say('正文不是 UTF-8', 'Body is not UTF-8'),
    detail: ({ byteOffset }) =>
      say(
        `正文从第 ${byteOffset} 字节（从 0 起）开始不是 UTF-8。请以 UTF-8 编码发送。`,
        `The byte at offset ${byteOffset} (from 0) is not UTF-8. Send the body in UTF-8.`,
      ),
  },
  'body-too-large': {
    title: say('正文过大', 'Body too large'),
    detail: ({ limitBytes }) =>
      say(
        `正文超过 ${limitBytes} 字节的上限。请缩小或分几次发送。`,
        `The body exceeds the limit of ${limitBytes} bytes. Make it smaller, or send it in parts.`,
      ),
  },
  'content-type-unsupported': {
    title: say('不支持的内容类型', 'Unsupported content type'),
    detail: ({ given, accepted }) =>
      say(
        `不支持 Content-Type“${given}”。应为 ${accepted.join(' 或 ')}。`,
        `Content-Type "${given}" is not supported. Send ${accepted.join(' or ')}.`,
      ),
  },
  'route-not-found': {
    title: say('地址不存在', 'No such address'),
    detail: ({ method, path }) =>
      say(
        `没有 ${method} ${path}。所有地址见 /docs。`,
        `There is no ${method} ${path}. /docs lists all addresses.`,
      ),
  },
  'method-not-allowed': {
    title: say('方法不允许', 'Method not allowed'),
    detail: ({ method, allowed }) =>
      say(
        `此地址不支持 ${method}。可用 ${allowed.join('、')}。`,
        `This address does not take ${method}. It takes ${allowed.join(', ')}.`,
      ),
  },
}
