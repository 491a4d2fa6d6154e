import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real server that takes webhooks. */
export interface Receiver {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  /** What it answers, by the number of the request from 0 and its body: a status, or nothing at all. */
  answer: (number: number, body: string) => number | 'silence'
  close(): Promise<void>
}

interface Certificate {
  readonly key: string
  readonly cert: string
}

/** Over HTTP, or over HTTPS with the given certificate. */
export const openReceiver = async (certificate?: Certificate): Promise<Receiver> => {
  const received: Received[] = []
  const server: Server =
    certificate === undefined ? createServer() : (createSecureServer({ ...certificate }) as unknown as Server)
  const receiver: Receiver = {
    url: '',
    port: 0,
    received,
    answer: () => 204,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.on('request', (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const answer = receiver.answer(received.length, body)
      received.push({ headers: request.headers, body })
      if (answer === 'silence') return
      response.writeHead(answer, answer >= 300 && answer < 400 ? { location: '/elsewhere' } : {}).end('好')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const scheme = certificate === undefined ? 'http' : 'https'
  return Object.assign(receiver, { port, url: `${scheme}://127.0.0.1:${port}/hook` })
}

/** A certificate of its own for localhost and 127.0.0.1. */
export const makeCertificate = (): Certificate => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const made = ['-x509', '-newkey', 'ed25519', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  try {
    execFileSync('openssl', ['req', ...made, '-addext', names, '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface ReceivedMail {
  readonly to: readonly string[]
  /** Headers and body as they came. */
  readonly raw: string
  /** Decoded. */
  readonly subject: string
  readonly text: string
}

/** A real mail server that keeps what it takes. */
export interface MailServer {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** Addresses that it does not know. */
  readonly unknown: Set<string>
  close(): Promise<void>
}

export const openMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  const unknown = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      unknown.has(address)
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('latin1')
        const to = envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, raw, ...decoded(raw) })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    unknown,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Subject (RFC 2047) and text (base64 or quoted-printable) of a mail of one part. */
const decoded = (raw: string): Pick<ReceivedMail, 'subject' | 'text'> => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const folded = head.replaceAll(/\r\n[ \t]+/gu, ' ')
  const body = rest.join('\r\n\r\n')
  const subject = /^subject: (?<words>.*)$/imu.exec(folded)?.groups?.['words'] ?? ''
  const encoded = /^content-transfer-encoding: (?<name>\S+)/imu.exec(folded)?.groups?.['name']
  const text = encoded === 'base64' ? Buffer.from(body, 'base64') : unquoted(body)
  return { subject: wordsOf(subject), text: text.toString('utf8') }
}

const wordsOf = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?(?<how>[bq])\?(?<word>[^?]*)\?=/giu, (_, how: string, word: string) =>
      (how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64')
        : unquoted(word.replaceAll('_', ' '))
      ).toString('latin1'),
    )
    .replaceAll(/[\u0080-\u00ff]+/gu, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))

const unquoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=(?<hex>[\dA-F]{2})/giu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )
