import { serveBuild } from '@dutybook/read-store'
import { openLog } from './compose.ts'

await serveBuild(openLog)
