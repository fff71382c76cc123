import { VARIABLE_NAMES, type Variables } from '../env.ts'
import { type HubConfig, parseHubConfig } from './hub-config.ts'
import { createReader } from './reader.ts'

/** The admin's sign-in. */
export interface Login {
  username: string
  password: string
}

/** All variables, parsed once. A missing one is null here and a sentence in `problems` where it is wrong. */
export interface Config {
  login: Login | null
  apiKey: string | null
  hub: HubConfig
  problems: string[]
  /** Which variables are set; never a value. */
  variables: { name: string; set: boolean }[]
}

/** Reads every variable. Never throws: what is wrong is told in `problems`, what is right goes on working. */
export function parseConfig(variables: Variables): Config {
  const problems: string[] = []
  const read = createReader(variables, problems)
  const username = read('HF_USERNAME')
  const password = read('HF_PASSWORD')
  const apiKey = read('API_KEY')?.trim() ?? null
  const hub = parseHubConfig(variables, problems)

  const login = username && password ? { username, password } : null
  const set = VARIABLE_NAMES.map((name) => ({ name, set: Boolean(variables[name]?.trim()) }))

  return { login, apiKey, hub, problems, variables: set }
}
