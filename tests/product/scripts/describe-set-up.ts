import { parseConfig } from '../../../worker/config/config.ts'
import type { Variables } from '../../../worker/config/variables.ts'

interface SetUp {
  /** What is running, as a sentence. */
  what: string
  url: string
  /** The port that was asked for, but is taken. */
  takenPort: number | null
  /** The contents of `.dev.vars`; null if there is no such file. */
  variables: Variables | null
}

/** What a developer has to know of the running product: its address, who can sign in, the accounts, and what is wrong. No secret. */
export function describeSetUp({ what, url, takenPort, variables }: SetUp): string {
  const { login, apiKey, hub, problems } = parseConfig(variables ?? {})
  const accounts = hub.accounts.map(({ username }) => username)
  const owner = hub.ownerToken === null ? 'none: set HF_API_TOKEN or HF_USER' : 'the owner of HF_API_TOKEN'
  const lines = [
    ['URL', takenPort === null ? url : `${url} (port ${takenPort} is taken)`],
    [
      'Sign in',
      login ? `as ${login.username}, with HF_PASSWORD` : 'nobody can: set HF_USERNAME and HF_PASSWORD',
    ],
    ['Accounts', accounts.length > 0 ? accounts.join(', ') : owner],
    ['API key', apiKey === null ? 'not set: the external API is off' : 'set'],
    ...problems.map((problem, index) => [index === 0 ? 'Problems' : '', problem] as const),
  ]
  const table = lines.map(([name = '', text]) => `    ${name.padEnd(9)} ${text}`).join('\n')
  return `\n  ${what}\n\n${table}\n${variables === null ? WITHOUT_FILE : ''}\n  Ctrl-C stops it.\n`
}

const WITHOUT_FILE = `
  There is no file .dev.vars. Create it beside package.json, then start again:

    HF_USERNAME='admin'
    HF_PASSWORD='…'             a long one
    HF_API_TOKEN='hf_…'         from https://huggingface.co/settings/tokens
`
