import { defineConfig } from 'vitest/config'

const spec = ['packages/*/src/**/*.spec.ts', 'services/*/src/**/*.spec.ts']
const integration = [
  'packages/*/src/**/*.int.spec.ts',
  'services/*/src/**/*.int.spec.ts',
  'infra/**/*.int.spec.ts',
]

export default defineConfig({
  test: {
    // Much of the time is waiting for programs under test; by default one core would be kept for nobody.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: spec, exclude: integration, isolate: false, testTimeout: 60_000 } },
      { test: { name: 'integration', include: integration, testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'system',
          include: ['test/**/*.spec.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
