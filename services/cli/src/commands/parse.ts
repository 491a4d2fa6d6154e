import type { Category, DutyListDocument } from '@dutybook/documents'
import type { Command } from 'commander'
import { printFindings } from '../findings.ts'
import { readFile } from '../read-file.ts'
import { print, table } from '../table.ts'
import { readUserFile } from '../user-file.ts'

/** Shows how the program understands a document; no server is asked. */
export const parse = (program: Command): void => {
  program
    .command('parse <file>')
    .description('what the program understands in a document (txt, docx, xlsx, csv, pdf, json), as JSON')
    .option('--summary', 'counts and findings for people instead')
    .action(async (file: string, { summary }: { readonly summary?: true }) => {
      const document = await readFile(await readUserFile(file))
      if (summary) printSummary(document)
      else print(`${JSON.stringify(document, null, 2)}\n`)
    })
}

const printSummary = ({ title, township, categories, findings }: DutyListDocument): void => {
  const place = [township.province, township.city, township.district, township.name]
  print(`${title}\n${place.map((part) => part ?? '?').join(' ')}\n`)
  print(table(['category', 'sector', 'declared', 'found'], categories.flatMap(rowsOf)))
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  printFindings(findings)
  print(`${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes\n`)
}

const rowsOf = ({ category, declared, sectors }: Category): readonly (readonly (string | number)[])[] => {
  const found = sectors.reduce((sum, { items }) => sum + items.length, 0)
  return [
    [category, '', declared ?? '', found],
    ...sectors.map((sector) => [
      '',
      `${sector.ordinal} ${sector.name}`,
      sector.declared ?? '',
      sector.items.length,
    ]),
  ]
}
