/* `npm run dev [-- options of vite]`: the development server with the variables of .dev.vars. */
import { VITE } from './build-product.ts'
import { describeSetUp } from './describe-set-up.ts'
import { readDevVars } from './read-dev-vars.ts'
import { runQuietly } from './run-quietly.ts'
import { runUntilStopped } from './until-stopped.ts'

const PORT = 5173

await runUntilStopped(async () => {
  const options = process.argv.slice(2)
  const variables = readDevVars()
  const address = await runQuietly({ args: [VITE, ...options], ready: /Local:\s+(http\S+)/ })
  const url = address.replace(/\/$/, '')
  const isOther = !options.includes('--port') && new URL(url).port !== String(PORT)
  const what = 'HF Space Manager, for development: changes of the code appear at once.'
  console.log(describeSetUp({ what, url, takenPort: isOther ? PORT : null, variables }))
})
