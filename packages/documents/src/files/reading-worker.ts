import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from './read-document.ts'
import type { WorkerMessage, WorkerTask } from './read-in-worker.ts'

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

const { bytes, limits } = workerData as WorkerTask
send({ result: await readDocument(bytes, { limits, onProgress: (progress) => send({ progress }) }) })
