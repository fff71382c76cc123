import * as z from 'zod/mini'
import { createApp } from './app.ts'
import type { Env } from './env.ts'
import { createPages } from './http/routes/page-files.ts'
import { keepWatching } from './keep-watching.ts'

export { Fleet } from './fleet/fleet.ts'
export { Ledger } from './ledger/ledger.ts'

// zod/mini has no messages of its own: without these, every issue would say “Invalid input”.
z.config(z.locales.en())

const [app, pages] = [createApp(), createPages()]

/** Files of the build are served without calling this, except under /api (wrangler.jsonc). */
export default {
  fetch(request, env, context) {
    const isApi = /^\/api(\/|$)/.test(new URL(request.url).pathname)
    return isApi ? app.fetch(request, env, context) : pages.fetch(request, env, context)
  },
  scheduled: (_controller, env) => keepWatching(env),
} satisfies ExportedHandler<Env>
