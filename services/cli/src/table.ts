import Table from 'cli-table3'

const quiet = { head: [], border: [], compact: true, 'padding-left': 1, 'padding-right': 1 }

/** Rows under a heading, aligned also where Chinese characters take two columns. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const made = new Table({ head: [...head], style: quiet })
  made.push(...rows.map((row) => [...row]))
  return `${made.toString()}\n`
}

/** The text in at most so many characters. */
export const short = (text: string, most = 36): string => {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** An instant as people in China read it. */
export const instant = (iso: string): string =>
  new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

export const print = (text: string): void => void process.stdout.write(text)
