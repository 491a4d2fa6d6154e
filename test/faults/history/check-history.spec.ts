import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanUp } from '../../support/clean-up.ts'
import { dataFolder } from '../../support/data-folder.ts'
import { evidenceIn } from '../work/evidence.ts'
import { randomFrom } from '../work/random.ts'
import { openStage, type Stage } from '../work/stage.ts'
import { type CheckName, checkHistory } from './check-history.ts'
import type { Evidence } from './history.ts'
import { plantedBugs } from './planted-bugs.examples.ts'

const atTheEnd = cleanUp()
let stage: Stage
let evidence: Evidence

beforeAll(async () => {
  stage = await openStage()
  atTheEnd(() => stage.remove())
  const program = stage.begin()
  atTheEnd(() => program.child.kill('SIGKILL'))
  await program.ready
  const again = { times: () => 1, later: () => 20 }
  const work = await stage.work({ random: randomFrom(5), atOnce: 3, commands: 80, again })
  await work.done
  expect((await stage.judge(work, program)).faults).toEqual([])
  evidence = await evidenceIn(stage.folder, work.history)
})

const finders = (faults: readonly string[]): readonly string[] =>
  faults.map((fault) => fault.slice(0, fault.indexOf(':')))

describe('the history of a program that nothing happened to', () => {
  it('is in order, and long enough to show bugs', () => {
    expect(checkHistory(evidence)).toEqual([])
    expect(evidence.history.commands.length).toBeGreaterThanOrEqual(80)
    expect(evidence.history.reads.length).toBeGreaterThan(100)
    const answers = evidence.history.commands.flatMap(({ acknowledged }) => acknowledged)
    expect(answers.length).toBeGreaterThan(150)
  })
})

describe('a planted bug is caught', () => {
  it.each(plantedBugs)('$name', ({ foundBy, plant }) => {
    expect(finders(checkHistory(plant(evidence)))).toContain(foundBy)
  })

  it('a row of the read model is not what the log says', async () => {
    const altered = dataFolder()
    atTheEnd(altered.remove)
    cpSync(stage.folder.path, altered.path, { recursive: true })
    const readModel = new DatabaseSync(join(altered.path, 'read-model.sqlite'))
    const { changes } = readModel
      .prepare('UPDATE proposals SET status = ? WHERE proposal_id = (SELECT max(proposal_id) FROM proposals)')
      .run('draft')
    readModel.close()
    expect(changes).toBe(1)
    const found = checkHistory(await evidenceIn(altered, evidence.history))
    expect(finders(found)).toEqual(['rows' satisfies CheckName])
  })
})
