import {
  actWords,
  campaignStatusWords,
  eventWords,
  objectionStatusWords,
  statusWords,
} from '@dutybook/contracts'
import { type AnyAct, type AnyStatus, type Day, reminders } from '@dutybook/duty-lists'

/** A mail without its addresses. */
export interface Letter {
  readonly subject: string
  readonly text: string
}

/** What a letter is about, and where it is to be read. */
export interface Subject {
  readonly proposalId?: string
  readonly objectionId?: string
  readonly campaignId?: string
}
export type LinkTo = (subject: Subject) => string

/** What a letter says of one event. */
export interface News extends Subject {
  readonly title: string
  /** The township whose list it is; of a campaign, the organisation that initiated it. */
  readonly township: string
  readonly type: string
  readonly status: AnyStatus
  readonly due: readonly AnyAct[]
  /** By when, where the event says so. */
  readonly dueAt?: string
  /** Name of the organisation that acted; empty for the program. */
  readonly actedBy: string
  readonly recordedAt: string
}

/** What waits, as a digest lists it. */
export interface Task extends Subject {
  readonly title: string
  readonly township: string
  readonly act: AnyAct
  readonly since: string
  /** By when, if there is a deadline. */
  readonly due?: string
  readonly overdueSince?: string
}

const SIGNATURE = [
  '',
  '—— 履职事项清单系统自动发送，请勿回复。如不再需要，请在“我的通知”中停用。',
  'Sent by Dutybook. To stop these mails: DELETE /v1/me/notifications.',
]

/** The letter about one notification. */
export const letterOf = (news: News, linkTo: LinkTo): Letter => {
  const { title, township, due, dueAt } = news
  const { kind, status } = wordsOf(news)
  const head = due.length > 0 ? `${urging(news)}待${zh(due)}` : status
  return {
    subject: oneLine(`【履职清单】${head}：${title}`),
    text: lines([
      `${kind}：${oneLine(title)}（${township}）`,
      `进展：${happened(news)}`,
      `状态：${status}`,
      ...(due.length > 0 ? [`请贵单位办理：${zh(due)}`] : []),
      ...(dueAt === undefined ? [] : [`期限：${minute(dueAt)}`]),
      `详情：${linkTo(news)}`,
    ]),
  }
}

/** The digest of a day: what waits, and what happened since the last one. `more`: further news that are not listed. */
export const digestLetter = (
  day: Day,
  {
    tasks,
    news,
    more,
  }: { readonly tasks: readonly Task[]; readonly news: readonly News[]; readonly more: number },
  linkTo: LinkTo,
): Letter => ({
  subject: `【履职清单】${day} 每日汇总：待办 ${tasks.length} 件，新进展 ${news.length + more} 条`,
  text: lines([
    `一、待办（${tasks.length} 件）`,
    ...tasks.map(
      (task, index) =>
        `${index + 1}. ${actWords[task.act].zh}：${oneLine(task.title)}（${task.township}），自 ${minute(task.since)} 起${limit(task)}\n   ${linkTo(task)}`,
    ),
    ...(tasks.length === 0 ? ['（无）'] : []),
    '',
    `二、新进展（${news.length + more} 条）`,
    ...news.map(
      (one, index) =>
        `${index + 1}. ${minute(one.recordedAt)} ${oneLine(one.title)}：${happened(one)}\n   ${linkTo(one)}`,
    ),
    ...(news.length === 0 ? ['（无）'] : []),
    ...(more > 0 ? [`另有 ${more} 条，请登录查看。`] : []),
  ]),
})

const limit = ({ due, overdueSince }: Task): string =>
  due === undefined ? '' : `，期限 ${minute(due)}${overdueSince === undefined ? '' : '，已超期'}`

/** What it is, and where it stands, in Chinese. */
const wordsOf = ({
  objectionId,
  campaignId,
  status,
}: News): { readonly kind: string; readonly status: string } => {
  const [kind, words] =
    campaignId !== undefined
      ? ['专项调整', campaignStatusWords]
      : objectionId !== undefined
        ? ['异议', objectionStatusWords]
        : ['提案', statusWords]
  return { kind, status: (words as Readonly<Record<string, { readonly zh: string }>>)[status]?.zh ?? status }
}

const urging = ({ type }: News): string =>
  reminders.some((one) => one === type) ? `${wordsFor(type)}：` : ''

const wordsFor = (type: string): string =>
  (eventWords as Readonly<Record<string, { readonly zh: string }>>)[type]?.zh ?? type

const happened = ({ type, actedBy }: News): string => {
  const words = wordsFor(type)
  return actedBy === '' ? words : `${actedBy}：${words}`
}

const zh = (due: readonly AnyAct[]): string => due.map((act) => actWords[act].zh).join('、')

const CHINA_AHEAD_MS = 8 * 3_600_000

/** `2026-11-22 09:30`, in China. */
const minute = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ')

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const lines = (text: readonly string[]): string => `${[...text, ...SIGNATURE].join('\n')}\n`
