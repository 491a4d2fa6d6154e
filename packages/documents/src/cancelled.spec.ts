import { expect, it } from 'vitest'
import { isCancelled } from './cancelled.ts'

it.each([
  '已废止。',
  '收回并取消。',
  '《灯会管理办法》已废止。',
  '阶段性任务，相关工作已完结。',
  '落实减负要求，不再开展此项工作。',
  '根据有关规定，该事项已取消。',
])('cancelled: %s', (workMethod) => {
  expect(isCancelled(workMethod)).toBe(true)
})

it.each([
  '',
  '开展检查。',
  '不建立站点，由区应急管理局开展救援。',
  '旧办法已废止。由区民政局按新办法审核。',
  '由区民政局办理，原流程已取消。',
  '对已取消资格的对象进行核查。',
])('goes on: %s', (workMethod) => {
  expect(isCancelled(workMethod)).toBe(false)
})
