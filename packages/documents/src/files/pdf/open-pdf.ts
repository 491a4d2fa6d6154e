import { fileURLToPath } from 'node:url'
import type { Font } from './drawing.ts'
import type { Matrix } from './geometry.ts'
import type { OperationNumbers, Operations } from './operators.ts'

/** A page as the library shows it: its drawing operations, and the way from its coordinates to the upright page. */
export interface PdfPage {
  readonly operations: Operations
  readonly numbers: OperationNumbers
  readonly matrix: Matrix
  readonly fontNamed: (name: string) => Font
}

export interface OpenPdf {
  readonly pages: number
  page(no: number): Promise<PdfPage>
  close(): Promise<void>
}

/** Scans are not decoded: an image larger than this many pixels is left out. */
const LARGEST_IMAGE = 1

let library: Promise<typeof import('pdfjs-dist')> | undefined

/** pdf.js warns on loading that it cannot draw, which nobody asks of it. */
const load = (): Promise<typeof import('pdfjs-dist')> => {
  library ??= (async () => {
    const { warn } = console
    console.warn = () => {}
    try {
      return await import('pdfjs-dist/legacy/build/pdf.mjs')
    } finally {
      console.warn = warn
    }
  })()
  return library
}

/** Opens a PDF in this process. Scripts, actions, forms and attachments in it are not looked at; nothing is fetched. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const { AnnotationMode, getDocument, OPS, VerbosityLevel } = await load()
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))),
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: LARGEST_IMAGE,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  const document = await task.promise
  return {
    pages: document.numPages,
    async page(no) {
      const page = await document.getPage(no)
      const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform
      const fonts = new Map<string, Font>()
      operations.fnArray.forEach((operation, index) => {
        const [name]: readonly unknown[] = operations.argsArray[index] ?? []
        if (operation !== OPS.setFont || typeof name !== 'string' || fonts.has(name)) return
        fonts.set(name, fontOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined))
      })
      page.cleanup()
      return {
        operations,
        numbers: { ...OPS },
        matrix: [a, b, c, d, e, f],
        fontNamed: (name) => fonts.get(name) ?? ANY_FONT,
      }
    },
    close: () => task.destroy(),
  }
}

const ANY_FONT: Font = { unit: 0.001, vertical: false }

const fontOf = (font: unknown): Font => {
  if (typeof font !== 'object' || font === null) return ANY_FONT
  const matrix: unknown = Reflect.get(font, 'fontMatrix')
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined
  return {
    unit: typeof unit === 'number' && unit !== 0 ? unit : ANY_FONT.unit,
    vertical: Reflect.get(font, 'vertical') === true,
  }
}
