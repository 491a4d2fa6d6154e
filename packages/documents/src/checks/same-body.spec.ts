import { expect, it } from 'vitest'
import { areOneBody } from './same-body.ts'

it.each([
  ['区发展改革局', '区发展改革委员会'],
  ['区卫生健康委', '区卫生健康委员会'],
  ['区城市管理局', '区城市管理局（园林局）'],
  ['区人力资源局', '区人力资源和社会保障局'],
  ['区市场监管局', '区市场监督管理局'],
  ['白鹭区税务局', '区税务局'],
  ['应急管理局', '区应急管理局'],
])('%s and %s seem to be one', (a, b) => {
  expect(areOneBody(a, b, '白鹭区')).toBe(true)
  expect(areOneBody(b, a, '白鹭区')).toBe(true)
})

it.each([
  ['区民政局', '区民政局'],
  ['区民政局', '区财政局'],
  ['区住房和城乡建设局', '区住房和城市更新局'],
  ['区住房和城乡建设局', '区自然资源和城乡建设局'],
  ['区税务局', '市税务局'],
  ['区委组织部', '区委宣传部'],
  ['区水利局', '区水务和湖泊局'],
])('%s and %s are two', (a, b) => {
  expect(areOneBody(a, b, '白鹭区')).toBe(false)
})
