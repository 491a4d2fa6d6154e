import type { Standalone } from './compose.ts'
import { sampleDistrict } from './sample.ts'
import type { Settings } from './settings.ts'
import { withoutCredentials } from './without-credentials.ts'

/** That a process of one role is there, long before its read model may be ready; the others say so when they are. */
export const listening = ({ role, url }: Pick<Standalone, 'role' | 'url'>): string =>
  role === 'everything' ? '' : `Dutybook ${role} listens at ${url}\n`

/** What a new user needs to see, in at most 25 lines. */
export const banner = (
  { role, url, devIssuer }: Standalone,
  { DUTYBOOK_DATA, DUTYBOOK_EVENT_STORE: server }: Settings,
): string => {
  const head = [
    `Dutybook is ready        ${url}`,
    ...(role === 'worker' ? [] : [`API documentation        ${url}/docs`]),
    ...(server === undefined
      ? [`Everything it keeps      ${DUTYBOOK_DATA}`]
      : [
          `The log                  ${withoutCredentials(server)}`,
          `What it derives          ${DUTYBOOK_DATA}`,
        ]),
  ]
  if (devIssuer === undefined || role !== 'everything') return lines(head)
  return lines([
    ...head,
    '',
    'Sign in (development issuer, this machine only): one person per role and organisation',
    '  npm run -s dutybook -- people                       everybody, with their ids',
    '  npm run -s dutybook -- token 枕溪街道经办人         a bearer token for curl and /docs',
    '',
    `Try next, with the sample ${sampleDistrict.city}${sampleDistrict.name}:`,
    '  npm run -s dutybook -- lists',
    '  npm run -s dutybook -- show 枕溪街道 --category cooperative',
    '  npm run -s dutybook -- reclaim 枕溪街道 2 --to 区教育局 --method 由区教育局直接监管。 --reason 街道无执法权。',
    '  npm run -s dutybook -- submit PROPOSAL              (its id is printed by reclaim)',
    '  npm run -s dutybook -- inbox 区教育局负责人',
    '  npm run -s dutybook -- import FILE                  a published list of your own',
    '',
    'The tour in README.md follows one item to its new place. Stop with Ctrl-C.',
  ])
}

const lines = (text: readonly string[]): string => `${text.join('\n')}\n`
