import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()

describe('from the command line', () => {
  it('a list is published, revised, published for a future day, compared and exported', async () => {
    const { cli, url } = await sample
    const first = await cli.ok(
      'publish',
      '枕溪街道',
      '--effective',
      '2026-01-01',
      '--decided',
      '2026-01-01',
      '--note',
      '首次公布',
    )
    expect(first).toMatch(/^published by .+: revision \d+$/mu)
    expect(first).toMatch(/ 1 .* in-force .* 2026-01-01 /u)

    const method = ['--to', '区教育局', '--method', '由区教育局直接监管。', '--reason', '街道无执法权。']
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '2', ...method))
    let out = await cli.ok('submit', id)
    while (/next: sign-off/u.test(out)) out = await cli.ok('approve', id)
    const second = await cli.ok('publish', '枕溪街道', '--effective', '2999-01-01', '--note', '收回一项')
    expect(second).toMatch(/ 2 .* awaited .* 2999-01-01 /u)

    const told = await cli.ok('diff', '枕溪街道', 'edition:1', 'edition:2')
    expect(told).toContain('edition 1 (19 / 19 / 12) → edition 2 (19 / 18 / 13): 1 changes')
    for (const words of ['reclaimed', 'cooperative 2', '{+由区教育局直接监管。+}', id, '区教育局 approve']) {
      expect(told).toContain(words)
    }
    expect(await cli.ok('diff', '枕溪街道', 'edition:2', 'now')).toContain('0 changes')

    expect(await cli.ok('show', '枕溪街道', '--edition', 'in-force')).toContain('edition 1, in-force')
    const { listId, counts } = JSON.parse(await cli.ok('show', '枕溪街道', '--edition', '2', '--json'))
    expect(counts).toEqual({ basic: 19, cooperative: 18, reclaimed: 13 })
    const { path } = newFolder()
    const exported = await cli.call(['export', '枕溪街道', '--edition', '2', '--format', 'csv'], {
      cwd: path,
    })
    expect(exported).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(path, '枕溪街道-edition-2.csv'), 'utf8')).toContain('由区教育局直接监管。')

    const corrected = await cli.ok(
      'publish',
      '枕溪街道',
      '--effective',
      '2998-01-01',
      '--corrects',
      '2',
      '--reason',
      '日期有误',
    )
    expect(corrected).toMatch(/ 2 .* corrected by 3 /u)
    const feed = await fetch(`${url}/v1/lists/${listId}/editions.atom`)
    expect((await feed.text()).match(/<entry>/gu)).toHaveLength(3)
  })

  it.each([
    [['publish', '枕溪街道', '--effective', 'soon'], /400 urn:dutybook:problem:request-invalid/u],
    [
      ['publish', '枕溪街道', '--effective', '2027-01-01', '--as', '枕溪街道负责人'],
      /403 urn:dutybook:problem:not-permitted/u,
    ],
    [['publish', '枕溪街道', '--effective', '2027-01-01', '--reason', 'x'], /--corrects/u],
    [['diff', '枕溪街道', 'edition:8', 'now'], /404 urn:dutybook:problem:edition-not-found/u],
    [['show', '枕溪街道', '--edition', '0'], /400 urn:dutybook:problem:request-invalid/u],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, err } = await (await sample).cli.call(args)
    expect(code).toBe(1)
    expect(err).toMatch(words)
  })
})
