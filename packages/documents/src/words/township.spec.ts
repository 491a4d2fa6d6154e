import { expect, it } from 'vitest'
import { titleOf, townshipOf } from './township.ts'

it.each([
  ['云岭省青川市白鹭区柳溪镇履职事项清单', ['云岭省', '青川市', '白鹭区', '柳溪镇']],
  ['云岭省青川市白鹭区柳溪街道办事处履行职责事项清单', ['云岭省', '青川市', '白鹭区', '柳溪街道']],
  ['青川市白鹭区石市镇履职事项清单', [null, '青川市', '白鹭区', '石市镇']],
  ['白鹭区石市镇履职事项清单', [null, null, '白鹭区', '石市镇']],
  ['青川市市中区柳溪街道履职事项清单', [null, '青川市', '市中区', '柳溪街道']],
  ['北原自治区青川盟白鹭旗柳溪苏木履职事项清单', ['北原自治区', '青川盟', '白鹭旗', '柳溪苏木']],
  ['柳溪乡履职事项清单', [null, null, null, '柳溪乡']],
  ['柳溪街道配合履职事项清单', [null, null, null, '柳溪街道']],
  ['履职事项清单', [null, null, null, null]],
])('%s', (title, [province, city, district, name]) => {
  expect(townshipOf(title)).toEqual({ province, city, district, name })
})

it.each([
  [['云岭省青川市白鹭区柳溪街', '道办事处履行职责事项清单']],
  [['云岭省青川市白鹭区柳溪街道办事处履行职责事', '项清单']],
  [['附件1', '云岭省青川市白鹭区柳溪街道办事处履行职责事项清单']],
])('%j is one title', (lines) => {
  const preface = lines.map((text, index) => ({ line: index + 1, text }))
  expect(titleOf(preface).title).toBe('云岭省青川市白鹭区柳溪街道办事处履行职责事项清单')
})
