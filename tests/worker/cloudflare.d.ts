/** Types the `env` and `exports` of `cloudflare:workers` (Workers docs, bindings). */
declare namespace Cloudflare {
  interface Env extends ImportedEnv {}
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts')
  }
}

type ImportedEnv = import('../../worker/env.ts').Env
