// Makes sure that the Redis program is there, as the standalone program does at its start.
import { redisProgram } from '../services/standalone/src/redis/redis-program.ts'

process.stdout.write(`${await redisProgram()}\n`)
