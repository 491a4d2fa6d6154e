import { describe, expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { freePort } from '../support/free-port.ts'
import { openSample } from './running-program.examples.ts'

const sample = openSample()

describe.concurrent('the command line', () => {
  it('names everybody who can sign in, and those that a text picks', async () => {
    const { cli } = await sample
    const [everybody, heads] = [await cli.ok('people'), await cli.ok('people', '教育局负责人')]
    expect(everybody).toContain('枕溪街道经办人')
    expect(everybody).toContain('coordinator')
    expect(heads.split('\n').filter((line) => line.includes('department-head'))).toHaveLength(1)
  })

  it('gives a token that the API takes', async () => {
    const { cli, url } = await sample
    const token = (await cli.ok('token', '枕溪街道经办人')).trim()
    const answer = await fetch(`${url}/v1/lists`, { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
    const given = await cli.call(['lists'], { env: { DUTYBOOK_TOKEN: token } })
    expect(given.code).toBe(0)
    const refused = await cli.call(['lists', '--token', 'abc'])
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/令牌.*\n.*token.*\n\(401 urn:dutybook:problem:token-malformed\)/u)
  })

  it('lists every list with its counts', async () => {
    const rows = (await (await sample).cli.ok('lists')).split('\n')
    expect(rows.find((row) => row.includes('枕溪街道'))).toMatch(/19 .*19 .*12 /u)
    expect(rows.find((row) => row.includes('麦渡镇'))).toMatch(/22 .*19 .*13 /u)
  })

  it('shows a list, a category of it, and all of it as JSON', async () => {
    const { cli } = await sample
    const [all, basic] = [
      await cli.ok('show', '枕溪街道'),
      await cli.ok('show', '枕溪街道', '--category', 'basic'),
    ]
    expect(all).toContain('枕溪街道履行职责事项清单')
    expect(all).toContain('19 / 19 / 12')
    expect(all).toContain('reclaimed (12)')
    expect(basic).toContain('basic (19)')
    expect(basic).not.toContain('cooperative (')
    const { listId, revision } = JSON.parse(await cli.ok('show', '枕溪街道', '--json'))
    expect(await cli.ok('show', listId, '--revision', String(revision))).toBe(all)
    expect(await cli.ok('show', listId, '--at', '2999-01-01T00:00:00+08:00')).toBe(all)
  })

  it.each([
    [['show', '无名镇'], /There is no list of 无名镇/u],
    [['show', '枕溪街道', '--at', 'yesterday'], /400 urn:dutybook:problem:request-invalid/u],
    [['show', '枕溪街道', '--revision', '99999'], /404 urn:dutybook:problem:list-absent-then/u],
    [['show', '枕溪街道', '--revision', 'x'], /a whole number is expected/u],
    [['token', '无名'], /Nobody is called 无名/u],
    [['inbox', '无名'], /Nobody is called 无名/u],
    [['submit', 'x'], /400 urn:dutybook:problem:id-invalid/u],
    [
      ['propose', '枕溪街道', 'none.json', '--title', 't', '--reason', 'r'],
      /none\.json cannot be read: ENOENT/u,
    ],
    [['import', 'none.txt'], /none\.txt cannot be read: ENOENT/u],
    [['lists', '--url', 'nonsense'], /nonsense is not a URL such as/u],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, out, err } = await (await sample).cli.call(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(words)
    expect(err).not.toMatch(/^\s+at /mu)
  })

  it('ends quietly when nobody reads on', async () => {
    const { cli } = await sample
    const { code, out, err } = await cli.callInto('head -n 1', ['show', '枕溪街道'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('枕溪街道')
  })

  it('says where it looked when no program answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { code, err } = await runCli(['lists'], { env: { DUTYBOOK_URL: url } })
    expect(code).toBe(1)
    expect(err).toBe(`No Dutybook answers at ${url}. Start one with npm start, or set DUTYBOOK_URL.\n`)
  })
})

describe('the program', () => {
  it('says in at most 25 lines where it is, how to sign in and what to try', async () => {
    const { program, url, folder } = await sample
    expect(program.output.trimEnd().split('\n').length).toBeLessThanOrEqual(25)
    for (const words of [
      url,
      `${url}/docs`,
      folder.path,
      'token 枕溪街道经办人',
      'reclaim 枕溪街道',
      'import FILE',
    ])
      expect(program.output).toContain(words)
    expect((await fetch(`${url}/docs`)).status).toBe(200)
  })
})
