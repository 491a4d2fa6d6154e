import { parser } from '@prometheus-io/lezer-promql'
import { beforeAll, describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openExampleRedis } from '../routing/routing.examples.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { textOf, yamlOf } from './files.ts'

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string }
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
    readonly targets: readonly { readonly expr: string }[]
  }[]
}
interface Scrapes {
  readonly rule_files: readonly string[]
  readonly scrape_configs: readonly {
    readonly job_name: string
    readonly static_configs: readonly { readonly targets: readonly string[] }[]
  }[]
}

const { groups } = yamlOf<{ groups: readonly { rules: readonly Rule[] }[] }>(
  'infra/observability/alerts.yaml',
)
const rules = groups.flatMap((group) => group.rules)
const { panels } = JSON.parse(textOf('infra/observability/grafana/dashboards/dutybook.json')) as Dashboard
const scrapes = yamlOf<Scrapes>('infra/observability/prometheus.yaml')
const compose = yamlOf<{ services: Readonly<Record<string, { volumes?: readonly string[] }>> }>(
  'infra/compose/cluster.yaml',
)

/** What Grafana puts in its place. */
const withInterval = (expr: string): string => expr.replaceAll('$__rate_interval', '1m')
const expressions: readonly (readonly [string, string])[] = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, withInterval(expr)] as const)),
]

/** Names of metrics in an expression; throws where it is none. */
const metricsIn = (expr: string): readonly string[] => {
  const names: string[] = []
  parser.parse(expr).iterate({
    enter: ({ name, from, to, type, node }) => {
      if (type.isError) throw new Error(`not PromQL at ${from}: ${expr}`)
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') names.push(expr.slice(from, to))
    },
  })
  return names
}

let exposed: ReadonlySet<string>
beforeAll(async () => {
  const { path } = await sampleFolder()
  const redis = await openExampleRedis()
  atTheEnd(() => redis.stop())
  const processes = [
    await startDutybook(path, {}, [], ['api']),
    await startDutybook(path, { REDIS_URL: redis.url }, [], ['worker']),
  ]
  for (const one of processes) atTheEnd(() => one.stop())
  const texts = await Promise.all(processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()))
  exposed = new Set([
    'up',
    ...[...texts.join('\n').matchAll(/^# TYPE (\S+) (\S+)$/gmu)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['bucket', 'count', 'sum'].map((part) => `${name}_${part}`) : [name],
    ),
  ])
})

describe('every expression of the alerts and the dashboard', () => {
  it('is PromQL, about metrics that the processes show', () => {
    expect(expressions.length).toBeGreaterThan(30)
    expect(() => metricsIn('rate(x[5m]')).toThrow(/not PromQL/u)
    for (const [where, expr] of expressions) {
      const names = metricsIn(expr)
      expect([where, names.length > 0, names.filter((name) => !exposed.has(name))]).toEqual([where, true, []])
    }
  })
})

describe('the alerts', () => {
  it('say how bad it is, and what to do stands in docs/operations.md under their names', () => {
    const operations = textOf('docs/operations.md')
    expect(rules.map(({ alert }) => alert).filter((alert) => !operations.includes(`| \`${alert}\``))).toEqual(
      [],
    )
    expect(rules.filter(({ labels }) => !['warning', 'critical'].includes(labels.severity))).toEqual([])
    expect(rules.filter(({ annotations }) => annotations.summary === '')).toEqual([])
  })
})

describe('the metrics of ours', () => {
  it('are all explained in docs/operations.md', () => {
    const operations = textOf('docs/operations.md')
    const names = [...exposed].map((name) => name.replace(/_(bucket|count|sum)$/u, ''))
    const mine = [...new Set(names)].filter((name) => name.startsWith('dutybook_'))
    expect(mine.length).toBeGreaterThan(8)
    expect(mine.filter((name) => !operations.includes(`\`${name}\``))).toEqual([])
  })
})

describe('Prometheus and Grafana', () => {
  it('ask every process of the cluster, and read the rules that are mounted', () => {
    const targets = scrapes.scrape_configs.flatMap(({ static_configs: configs }) =>
      configs.flatMap((one) => one.targets),
    )
    const processes = Object.keys(compose.services).filter((name) => /^(api|worker)\d$/u.test(name))
    expect(targets).toEqual(processes.map((name) => `${name}:3000`))
    const mounted = compose.services['prometheus']?.volumes?.map((volume) => volume.split(':')[1])
    expect(scrapes.rule_files.filter((file) => !mounted?.includes(file))).toEqual([])
  })

  it('show panels that do not lie on one another', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
    )
    expect(new Set(cells).size).toBe(cells.length)
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true)
  })
})
