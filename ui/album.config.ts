import playwright from './playwright.config'

/** Takes the pictures of the README anew: npm run album. Somebody looks at them before they are committed. */
export default { ...playwright, testMatch: 'album.ts', retries: 0 }
