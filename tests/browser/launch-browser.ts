import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** Containers run as root, where Chromium's sandbox cannot; the rest keeps it from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a headless Chromium. Throws where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium: install one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
