import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginDutybook } from '../support/dutybook-process.ts'
import { eventually } from '../support/personas.ts'
import { answersAndFsyncs } from './means/strace.ts'
import { atTheEnd, newFolder, sampleFolder } from './start.examples.ts'
import { openTownship } from './township.examples.ts'

const COMMANDS = 20

it.runIf(process.platform === 'linux')(
  'a command is answered only after the log was brought to disk',
  async () => {
    const folder = await sampleFolder()
    const notes = join(newFolder().path, 'calls')
    const program = beginDutybook(folder.path, {}, [], answersAndFsyncs(notes))
    atTheEnd(() => program.child.kill('SIGKILL'))
    const township = await openTownship(await program.ready)
    for (let number = 0; number < COMMANDS; number++) await township.drafted(`${number}`)
    program.child.kill('SIGTERM')
    await program.ended
    await eventually(
      async () => readFileSync(notes, 'utf8'),
      (text) => text.includes('exited with'),
    )

    const calls = readFileSync(notes, 'utf8')
      .split('\n')
      .flatMap((line) =>
        line.includes('log.sqlite-wal') ? ['fsync'] : line.includes('HTTP/1.1 201') ? ['201'] : [],
      )
      .join(' ')
    expect(calls).toMatch(
      new RegExp(`^(?:(?:fsync|201) )*?(?:(?:fsync )+201 ?){${COMMANDS}}(?:fsync ?)*$`, 'u'),
    )
  },
)
