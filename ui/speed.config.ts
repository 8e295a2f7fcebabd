import { defineConfig } from '@playwright/test'
import journeys from './playwright.config'

// How fast the screens are, one page at a time (npm run speed). Not part of the tests: the
// numbers are those of the machine that measures.
export default defineConfig({ ...journeys, testMatch: '**/*.speed.ts', workers: 1, retries: 0, timeout: 600_000, use: { ...journeys.use, serviceWorkers: 'allow', trace: 'off' } })
