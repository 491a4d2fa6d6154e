import { createTransport } from 'nodemailer'
import type { Letter } from './letters.ts'

/** The address does not take mail, and will not when asked again (SMTP 5xx to RCPT). */
export class MailRejected extends Error {
  override readonly name = 'MailRejected'
}

export interface Mailer {
  /**
   * Hands a letter to the mail server. `messageId` names it: sent again it is the same mail, which programs show once.
   * @throws MailRejected
   */
  send(to: string, letter: Letter, messageId: string): Promise<void>
  close(): void
}

const PATIENCE_MS = 20_000

/** `url`: `smtp://user:password@host:587`, or `smtps:`. `from`: the sender as mail programs show it. */
export const createMailer = (url: string, from: string): Mailer => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@(?<domain>[\w.-]+)/u.exec(from)?.groups?.['domain'] ?? 'dutybook'
  return {
    send: async (to, { subject, text }, messageId) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${messageId}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated' },
        })
      } catch (error) {
        throw isRejection(error) ? new MailRejected((error as Error).message) : error
      }
    },
    close: () => transport.close(),
  }
}

const isRejection = (error: unknown): boolean => {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string }
  return command === 'RCPT TO' && responseCode >= 500
}
