import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

/** What the document says of the API as a whole. */
export const about: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Dutybook 履职事项清单',
    version: '1',
    description: [
      'Keeps the official duty lists (履行职责事项清单) of townships, and runs every revision through sign-off.',
      'Commands (POST, PUT) carry Idempotency-Key: repeat a command with the same key and nothing happens twice.',
      'Answers carry Dutybook-Position; a read with Dutybook-Min-Position is at least that fresh.',
      'Every error is a problem document (RFC 9457) in Chinese and English.',
    ].join('\n\n'),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: [
    { name: 'directory', description: '机构名录' },
    { name: 'routing rules', description: '会签规则' },
    { name: 'calendar', description: '工作日历' },
    { name: 'lists', description: '履职事项清单' },
    { name: 'proposals', description: '修订提案与会签' },
    { name: 'objections', description: '异议' },
    { name: 'notifications', description: '通知与订阅' },
    { name: 'audit', description: '审计' },
    { name: 'operations', description: 'For whoever runs it' },
    { name: 'development', description: 'Development sign-in, on loopback only' },
  ],
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
}
