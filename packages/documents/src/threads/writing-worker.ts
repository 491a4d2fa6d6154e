import { parentPort, workerData } from 'node:worker_threads'
import { CannotWrite } from '../writing/cannot-write.ts'
import { writeDocument } from '../writing/write-document.ts'
import type { WritingResult, WritingTask } from './write-in-worker.ts'

const { list, format, at } = workerData as WritingTask

const write = async (): Promise<WritingResult> => {
  try {
    return { bytes: await writeDocument(list, format, at) }
  } catch (error) {
    if (error instanceof CannotWrite) return { refused: error.code, reason: error.reason }
    throw error
  }
}

parentPort?.postMessage(await write())
