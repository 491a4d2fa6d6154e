import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MailServer, openMailServer } from '../receivers.examples.ts'
import { digestLetter, letterOf, type LinkTo, type News } from './letters.ts'
import { createMailer, type Mailer, MailRejected } from './mailer.ts'

let server: MailServer
let mailer: Mailer

beforeEach(async () => {
  server = await openMailServer()
  mailer = createMailer(server.url, '履职清单 <noreply@dutybook.example>')
})
afterEach(async () => {
  mailer.close()
  await server.close()
})

const linkTo: LinkTo = ({ proposalId, objectionId }) =>
  `https://dutybook.example/v1/${objectionId === undefined ? `proposals/${proposalId}` : `objections/${objectionId}`}`
const news: News = {
  proposalId: 'p1',
  title: '收回\r\nBcc: x@y.example 犬只收容',
  township: '柳桥街道',
  type: 'SignOffsRequested',
  status: 'in-sign-off',
  due: ['sign-off'],
  actedBy: '',
  recordedAt: '2026-11-22T01:30:00.000Z',
}

describe('a letter', () => {
  it('says in Chinese what happened, what is to be done, and where', async () => {
    await mailer.send('shen@edu.example', letterOf(news, linkTo), 'e1.p')
    const [mail] = server.mails
    expect(mail?.to).toEqual(['shen@edu.example'])
    expect(mail?.subject).toBe('【履职清单】待会签：收回 Bcc: x@y.example 犬只收容')
    expect(mail?.text).toContain('请贵单位办理：会签')
    expect(mail?.text).toContain('https://dutybook.example/v1/proposals/p1')
    expect(mail?.raw).toMatch(/^Message-ID: <e1\.p@dutybook\.example>/imu)
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/imu)
    expect(mail?.raw).not.toMatch(/^Bcc:/imu)
  })

  it('of a reminder says that it is one, and by when', () => {
    const reminder = { ...news, type: 'SignOffReminded', dueAt: '2026-11-27T15:59:59.999Z' }
    const { subject, text } = letterOf(reminder, linkTo)
    expect(subject).toMatch(/^【履职清单】催办：待会签：/u)
    expect(text).toContain('期限：2026-11-27 23:59')
  })

  it('of a day lists what waits and what is new, with times in China', async () => {
    const late = { due: '2026-11-27T15:59:59.999Z', overdueSince: '2026-11-27T16:00:00.000Z' }
    const tasks = [
      { proposalId: 'p1', title: '收回', township: '柳桥街道', act: 'submit', since: news.recordedAt },
      {
        proposalId: 'p2',
        title: '交还',
        township: '柳桥街道',
        act: 'sign-off',
        since: news.recordedAt,
        ...late,
      },
      {
        objectionId: 'o1',
        title: '养犬管理',
        township: '柳桥街道',
        act: 'respond-to-objection',
        since: news.recordedAt,
      },
    ] as const
    const letter = digestLetter('2026-11-22', { tasks, news: [news], more: 3 }, linkTo)
    await mailer.send('gao@town.example', letter, 'd')
    const [mail] = server.mails
    expect(mail?.subject).toBe('【履职清单】2026-11-22 每日汇总：待办 3 件，新进展 4 条')
    expect(mail?.text).toMatch(/^1\. 提交：收回（柳桥街道），自 2026-11-22 09:30 起\r?$/mu)
    expect(mail?.text).toContain(
      '2. 会签：交还（柳桥街道），自 2026-11-22 09:30 起，期限 2026-11-27 23:59，已超期',
    )
    expect(mail?.text).toContain('3. 答复异议：养犬管理（柳桥街道）')
    expect(mail?.text).toContain('https://dutybook.example/v1/objections/o1')
    expect(mail?.text).toContain('另有 3 条')
  })

  it('to an address that the server does not know is rejected for good', async () => {
    server.unknown.add('gone@edu.example')
    await expect(mailer.send('gone@edu.example', letterOf(news, linkTo), 'e2')).rejects.toThrow(MailRejected)
  })

  it('while the server is away fails, and may be sent again', async () => {
    const away = createMailer('smtp://127.0.0.1:1', 'noreply@dutybook.example')
    const sent = away.send('shen@edu.example', letterOf(news, linkTo), 'e3')
    await expect(sent).rejects.not.toThrow(MailRejected)
    away.close()
  })
})
