import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLooks, type Which } from './looks.ts'

let asked: Which[]
let failures: unknown[]
/** Ends the look that runs. */
let end: (error?: Error) => void

const looks = () =>
  createLooks(
    (which) => {
      asked.push(which)
      return new Promise((resolve, reject) => {
        end = (error) => (error === undefined ? resolve() : reject(error))
      })
    },
    (error) => failures.push(error),
  )
const turn = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  failures = []
})
afterEach(() => void vi.useRealTimers())

describe('looks at what is owed', () => {
  it('run one at a time; one for all is not forgotten over one for what is new', async () => {
    const asking = looks()
    asking.ask('new')
    asking.ask('new')
    asking.ask('all')
    asking.ask('new')
    expect(asked).toEqual(['new'])
    end()
    await turn()
    expect(asked).toEqual(['new', 'all'])
    end()
    await turn()
    expect(asked).toEqual(['new', 'all'])
    asking.ask('new')
    expect(asked).toEqual(['new', 'all', 'new'])
  })

  it('are made once, soon, for many things that follow one another', async () => {
    const asking = looks()
    for (let count = 0; count < 10; count++) {
      asking.askSoon()
      await vi.advanceTimersByTimeAsync(2)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(asked).toEqual(['new'])
    end()
    await turn()
    asking.askSoon()
    await vi.advanceTimersByTimeAsync(30)
    expect(asked).toEqual(['new', 'new'])
  })

  it('go on after one that failed', async () => {
    const asking = looks()
    asking.ask('all')
    asking.ask('new')
    end(new Error('Redis is away'))
    await turn()
    expect([asked, failures]).toEqual([['all', 'new'], [new Error('Redis is away')]])
  })

  it('end when they are stopped, after the one that runs', async () => {
    const asking = looks()
    asking.ask('new')
    asking.ask('all')
    asking.askSoon()
    const stopped = vi.fn()
    void asking.stop().then(stopped)
    await vi.advanceTimersByTimeAsync(50)
    expect(stopped).not.toHaveBeenCalled()
    end()
    await turn()
    asking.ask('new')
    asking.askSoon()
    await vi.advanceTimersByTimeAsync(50)
    expect(stopped).toHaveBeenCalledOnce()
    expect(asked).toEqual(['new'])
  })
})
