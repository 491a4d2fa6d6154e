import { openCluster } from '../work/cluster.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 6

export const replaced: FaultCase = {
  name: 'replace',
  what: 'under load an API process is added, and another one is killed or stopped; people ask any that runs',
  counts: { long: 20, short: 2 },
  async run({ count, random, progress }) {
    const cluster = await openCluster()
    try {
      await cluster.add('api')
      await cluster.add('worker')
      const work = await cluster.work({ random, atOnce: AT_ONCE })
      for (let replacement = 1; replacement <= count; replacement++) {
        await goesOn(work, random.between(5, 30))
        await cluster.add('api')
        await goesOn(work, random.between(5, 30))
        await random.pick(cluster.apis).end(replacement % 2 === 1 ? 'SIGKILL' : 'SIGTERM')
        progress(replacement)
      }
      await goesOn(work, 10)
      return together(count, [await cluster.judge(work)])
    } finally {
      await cluster.remove()
    }
  },
}
