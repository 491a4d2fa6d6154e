export * from './decider.ts'
export * from './event.ts'
export * from './history.ts'
export * from './result.ts'
