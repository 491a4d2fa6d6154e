import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from '../files/read-document.ts'
import type { ReadingMessage, ReadingTask } from './read-in-worker.ts'

const send = (message: ReadingMessage): void => parentPort?.postMessage(message)

const { bytes, limits } = workerData as ReadingTask
send({ result: await readDocument(bytes, { limits, onProgress: (progress) => send({ progress }) }) })
