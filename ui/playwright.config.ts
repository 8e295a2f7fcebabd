import { defineConfig } from '@playwright/test'
import { chromium } from './e2e/chromium'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/house.ts',
  workers: 2,
  // A journey that needs a second try is reported as flaky; by hand it has one.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Without it a click may meet a list that is still opening or closing, on a machine that draws late.
    contextOptions: { reducedMotion: 'reduce' },
    // A fresh browser would install the whole application for each journey; those without the line do (offline.spec.ts).
    serviceWorkers: 'block',
    // Writing it down costs as much again as the journey: only when one did not come through. By hand: --trace on.
    trace: 'on-first-retry',
    launchOptions: await chromium(),
  },
})
