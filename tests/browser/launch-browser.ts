import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** Chromium uses only the last list, so all but the final line repeat Playwright's: they keep it off the network. */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
  // The address bar's own, invisible pages: they take a second of CPU for each page that is opened.
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
]

/** Containers run as root, where Chromium's sandbox does not work; the rest keeps it from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
]

/** Starts a headless Chromium. Throws if there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium: install one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: ARGUMENTS })
}

let shared: Promise<Browser> | null = null

/** The one Chromium of this process; it exits with the process. */
export function shareBrowser(): Promise<Browser> {
  shared ??= launchBrowser()
  return shared
}
