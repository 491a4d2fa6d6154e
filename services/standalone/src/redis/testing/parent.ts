import { writeSync } from 'node:fs'
import { pino } from 'pino'
import { startPrivateRedis } from '../private-redis.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: parent.ts FOLDER')
const { url } = await startPrivateRedis({ folder, logger: pino({ level: 'silent' }) })
writeSync(1, `${url}\n`)
