import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realList } from '../journeys/real-list.ts'
import { dataFolder, startDutybook } from '../support/dutybook-process.ts'
import { eventually, personas } from '../support/personas.ts'
import { requestsPerSecond } from './http-load.ts'
import { inTurn, type Measured } from './measure.ts'
import { residentBytes } from './resident-bytes.ts'

const ROUNDS = 5
const MEGABYTE = 1_000_000

/** The whole program with the real list: how long its import takes, what memory it leaves, and how fast the list is read. */
export const programBench = async (): Promise<readonly Measured[]> => {
  const folder = dataFolder()
  const program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'no' })
  let plain: ChildProcess | undefined
  try {
    const acts = realList(program.url)
    await acts.openDistrict()
    await acts.people.find('coordinator')
    const begun = performance.now()
    await acts.importList()
    const seconds = (performance.now() - begun) / 1_000
    await eventually(
      () => acts.list(),
      ({ counts }) => counts.reclaimed === 131,
    )
    const memory = residentBytes(program.pid) / MEGABYTE

    const listUrl = `${program.url}/v1/lists/${await acts.listId()}`
    const headers = { authorization: `Bearer ${await token(program.url)}` }
    const file = join(folder.path, 'ready.json')
    writeFileSync(file, Buffer.from(await (await fetch(listUrl, { headers })).arrayBuffer()))
    plain = spawn(process.execPath, [join(import.meta.dirname, 'plain-server.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    process.once('exit', () => plain?.kill())
    const [address] = (await once(plain.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    const reading = await inTurn(
      ROUNDS,
      () => requestsPerSecond([listUrl], headers),
      () => requestsPerSecond([address.toString().trim()], {}),
    )
    return [
      {
        name: 'GET of a current list ÷ Fastify sending the same ready bytes (50 connections)',
        ...reading,
        unit: 'requests/s',
        ratio: reading.ours / reading.limit,
        goal: 0.9,
        limitCommand: 'node test/bench/plain-server.ts <a file with the bytes>, and autocannon -c 50 -d 3',
      },
      {
        name: 'import of the real list (309 items), HTTP request to answer',
        ours: seconds,
        limit: 1,
        unit: 's',
        ratio: seconds,
        goal: 1,
        atMost: true,
      },
      {
        name: 'resident memory of the program after the import',
        ours: memory,
        limit: 200,
        unit: 'MB',
        ratio: memory / 200,
        goal: 1,
        atMost: true,
      },
    ]
  } finally {
    plain?.kill()
    await program.stop()
    folder.remove()
  }
}

const token = async (url: string): Promise<string> => {
  const people = personas(url)
  const { personId } = await people.find('auditor')
  const answer = await fetch(`${url}/dev/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return ((await answer.json()) as { token: string }).token
}
