import { describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { eventsIn } from '../support/data-folder.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { expectData, personas } from '../support/personas.ts'

const CORRELATION = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'

interface Line {
  readonly level: number
  readonly time: string
  readonly msg: string
  readonly correlationId?: string
  readonly path?: string
  readonly status?: number
}

/** The lines of the log; what people are told at start is not one. */
const linesOf = (output: string): readonly Line[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)

describe('what a program says of itself', () => {
  it('follows a command by its correlation id, and names nobody', async () => {
    const folder = await sampleFolder()
    const program = await startDutybook(folder.path, { LOG_LEVEL: 'trace' })
    atTheEnd(() => program.stop())
    const people = personas(program.url)
    const editor = await people.find('township-editor', '枕溪街道')
    const { token } = await expectData(async () => {
      const answer = await fetch(`${program.url}/dev/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId: editor.personId }),
      })
      return { data: (await answer.json()) as { token: string }, response: answer }
    })
    const acts = await openTownship(program.url)
    const proposalId = await acts.drafted('one')
    await acts.submit(proposalId)
    await acts.reached(proposalId, 'in-sign-off')
    const comment = await fetch(`${program.url}/v1/proposals/${proposalId}/comments?who=张三`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'k1',
        'x-correlation-id': CORRELATION,
      },
      body: JSON.stringify({ text: '请联系张三，电话 13800138000。' }),
    })
    expect(await program.stop()).toBe(0)

    const lines = linesOf(program.output)
    const line = lines.find(({ correlationId }) => correlationId === CORRELATION)
    expect(line).toMatchObject({ path: `/v1/proposals/${proposalId}/comments`, status: comment.status })
    const events = await eventsIn(folder)
    const commanded = events.filter(({ stream }) => stream === `proposal-${proposalId}`)
    const logged = new Set(lines.map(({ correlationId }) => correlationId))
    const bySomebody = commanded.filter(({ metadata }) => metadata.actor.role !== 'system')
    expect(bySomebody.filter(({ metadata }) => !logged.has(metadata.correlationId))).toEqual([])
    expect(bySomebody.length).toBeGreaterThan(1)

    const text = lines.map((one) => JSON.stringify(one)).join('\n')
    const actors = new Set(events.map(({ metadata }) => metadata.actor.id))
    expect(actors).toContain(editor.personId)
    for (const personal of [
      ...actors,
      editor.name,
      token,
      '张三',
      encodeURI('张三'),
      '13800138000',
      'remoteAddress',
    ])
      expect(text, personal).not.toContain(personal)
  })

  it('counts commands by type and outcome, jobs, the queue, and what is owed', async () => {
    const { path } = await sampleFolder()
    const program = await startDutybook(path)
    atTheEnd(() => program.stop())
    const acts = await openTownship(program.url)
    const proposalId = await acts.drafted('one')
    await acts.submit(proposalId)
    await acts.reached(proposalId, 'in-sign-off')
    const refused = await acts.submit(proposalId)
    expect(refused.response.status).toBe(200)
    const withdrawn = await acts.withdrawAs('区教育局', proposalId)
    expect(withdrawn).toBe(403)
    const text = await (await fetch(`${program.url}/metrics`)).text()
    const expectLine = (line: RegExp) => expect(text).toMatch(new RegExp(`^${line.source}$`, 'mu'))
    expectLine(/dutybook_command_seconds_count\{command="submit-proposal",outcome="accepted"\} 1/u)
    expectLine(/dutybook_command_seconds_count\{command="submit-proposal",outcome="repeated"\} 1/u)
    expectLine(/dutybook_command_seconds_count\{command="withdraw-proposal",outcome="refused"\} 1/u)
    expectLine(/dutybook_command_seconds_count\{command="request-sign-offs",outcome="accepted"\} 1/u)
    expectLine(/dutybook_commands_refused_total\{problem="not-permitted"\} 1/u)
    expectLine(/dutybook_job_seconds_count\{kind="route",outcome="done"\} 1/u)
    expectLine(/dutybook_append_seconds_count [1-9]\d*/u)
    expectLine(/dutybook_feed_lag_seconds 0/u)
    expectLine(/dutybook_oldest_pending_seconds \d+(\.\d+)?/u)
    expectLine(/dutybook_queue_jobs\{state="waiting"\} \d+/u)
    expectLine(/process_resident_memory_bytes \d+/u)
  })
})
