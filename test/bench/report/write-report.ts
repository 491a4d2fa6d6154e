import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMet, type Measured } from '../measure.ts'
import { seed } from '../provinces.ts'
import { ATTEMPTS, TOLERATED } from '../undisturbed.ts'
import { inFigures } from './figures.ts'
import { machine } from './machine.ts'
import { plot } from './plot.ts'

export interface Section {
  readonly title: string
  readonly results: readonly Measured[]
}

/** Writes `benchmarks.md` and its plots into the folder of the documents. */
export const writeReport = async (
  docs: string,
  sections: readonly Section[],
  stolen: number,
): Promise<void> => {
  const images = join(docs, 'images')
  mkdirSync(images, { recursive: true })
  for (const { title, results } of sections) writeFileSync(join(images, imageOf(title)), plot(results))
  writeFileSync(join(docs, 'benchmarks.md'), page(sections, stolen, new Date()))
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

const imageOf = (title: string): string => `bench-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.svg`

const page = (sections: readonly Section[], stolen: number, at: Date): string => {
  const missed = sections.flatMap(({ results }) => results).filter((measured) => !isMet(measured))
  return [
    '# Benchmarks',
    '',
    'Written by `npm run -s bench -- --all --report`; do not edit. Every figure is a ratio to a limit that was measured in',
    'turn with it, in the same run, or to a fixed bound. In the plots the dashed line is the goal and a bar to its right',
    'meets it; half the way to the edge is a factor of about three.',
    '',
    'A virtual machine does not get all the time that it asks for. A round during which its host gave more than',
    `${percent(TOLERATED)} of that to others (\`steal\` in /proc/stat) is measured again, up to ${ATTEMPTS - 1} times, and the least disturbed counts;`,
    'whether it does is decided by that share, not by the figure.',
    '',
    '| | |',
    '| --- | --- |',
    ...machine(at).map(([name, value]) => `| ${name} | ${value} |`),
    `| processor time that the host gave to others, in all | ${percent(stolen)} |`,
    `| seed of generated data | ${seed()} |`,
    '',
    '## What falls short',
    '',
    ...(missed.length === 0
      ? ['Nothing in this run.']
      : missed.map((measured) => `- ${measured.name}: ${judged(measured)}`)),
    '',
    ...sections.flatMap(sectionOf),
  ].join('\n')
}

const sectionOf = ({ title, results }: Section): readonly string[] => [
  `## ${title}`,
  '',
  `![${title}: each figure beside its goal](images/${imageOf(title)})`,
  '',
  '| work | ratio | goal | ours : limit | the limit, measured by |',
  '| --- | --- | --- | --- | --- |',
  ...results.map((measured) => {
    const { name, ratio, limitCommand } = measured
    const by = limitCommand === undefined ? 'a fixed bound' : `\`${limitCommand}\``
    return `| ${isMet(measured) ? '' : '**✗** '}${name} | ${ratio.toFixed(2)} | ${goalOf(measured)} | ${inFigures(measured)} | ${by} |`
  }),
  '',
]

const goalOf = ({ goal, atMost }: Measured): string => `${atMost ? '≤' : '≥'} ${goal}`

const judged = (measured: Measured): string =>
  `${measured.ratio.toFixed(2)}, wanted ${goalOf(measured)} (${inFigures(measured)})`
