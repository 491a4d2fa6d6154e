import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { beginDutybook } from '../../support/dutybook-process.ts'
import { freePort } from '../../support/free-port.ts'
import { eventually } from '../../support/personas.ts'
import { openOwnRedis, type OwnRedis } from '../means/own-redis.ts'
import { evidenceIn } from './evidence.ts'
import { nothingOwed, type PeopleAtWork, startWork, type WorkOptions } from './people-at-work.ts'
import { type Judgement, judged, sampleDistrict } from './stage.ts'

/** One process of a program that runs in several. */
export interface Member {
  readonly url: string
  readonly child: ReturnType<typeof beginDutybook>['child']
  readonly end: (signal: NodeJS.Signals) => Promise<void>
  /** Stops it in the middle of whatever it does, but for a commit: who stands still in one locks the log for all. */
  readonly standStill: () => Promise<void>
  readonly goOn: () => void
}

/** API and worker processes on one log and one Redis. People ask any API process that runs. */
export interface Cluster {
  readonly redis: OwnRedis
  readonly apis: readonly Member[]
  readonly workers: readonly Member[]
  /** Resolves when it is ready. */
  add(role: 'api' | 'worker'): Promise<Member>
  work(options: Pick<WorkOptions, 'random' | 'atOnce' | 'pausesMs'>): Promise<PeopleAtWork>
  /** Lets everything be finished, ends every process, and judges the log and the read model of a last API process. */
  judge(work: PeopleAtWork): Promise<Judgement>
  remove(): Promise<void>
}

export const openCluster = async (): Promise<Cluster> => {
  const folder = await sampleDistrict()
  const redis = await openOwnRedis()
  const members = { api: [] as Member[], worker: [] as Member[] }

  const add = async (role: 'api' | 'worker'): Promise<Member> => {
    const PORT = String(await freePort())
    const settings = { PORT, REDIS_URL: redis.url, LOG_LEVEL: 'error' }
    const { child, ready, ended } = beginDutybook(folder.path, settings, [role])
    const member: Member = {
      url: `http://127.0.0.1:${PORT}`,
      child,
      end: async (signal) => {
        members[role] = members[role].filter((other) => other !== member)
        child.kill(signal)
        await ended
      },
      standStill: async () => {
        while (child.kill('SIGSTOP') && isLocked(join(folder.path, 'log.sqlite'))) {
          child.kill('SIGCONT')
          await pause(2)
        }
      },
      goOn: () => void child.kill('SIGCONT'),
    }
    await ready
    await eventually(
      () => fetch(`${member.url}/readyz`),
      ({ status }) => status === 200,
    )
    members[role].push(member)
    return member
  }
  const everybody = () => [...members.api, ...members.worker]

  return {
    redis,
    get apis() {
      return members.api
    },
    get workers() {
      return members.worker
    },
    add,
    work: (options) =>
      startWork({
        url: members.api[0]?.url ?? '',
        urlLater: () => options.random.pick(members.api).url,
        ...options,
      }),
    async judge(work) {
      await work.finish()
      await Promise.all(members.worker.map(({ url }) => nothingOwed(url)))
      const faults: string[] = []
      const end = async ({ child, end }: Member): Promise<void> => {
        await end('SIGTERM')
        if (child.exitCode !== 0) faults.push(`a process ended with ${child.exitCode ?? child.signalCode}`)
      }
      for (const member of everybody()) await end(member)
      await end(await add('api'))
      const evidence = await evidenceIn(folder, work.history, join(folder.path, 'api-1', 'read-model.sqlite'))
      const judgement = judged(evidence)
      return { ...judgement, faults: [...judgement.faults, ...faults] }
    },
    async remove() {
      for (const { end } of everybody()) await end('SIGKILL')
      await redis.remove()
      folder.remove()
    },
  }
}

const LOCK_WAIT_MS = 20

const isLocked = (path: string): boolean => {
  const log = new DatabaseSync(path, { timeout: LOCK_WAIT_MS })
  try {
    log.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch {
    return true
  } finally {
    log.close()
  }
}
