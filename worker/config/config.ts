import { type HubConfig, parseHubConfig } from './hub-config.ts'
import { createReader, isSet } from './reader.ts'
import { addAdvice } from './values/advise.ts'
import { readApiKey } from './values/api-key.ts'
import { type Login, parseLogin } from './values/login.ts'
import { VARIABLE_NAMES, type Variables } from './variables.ts'

/** All variables, parsed. A missing or unusable one is null; `problems` has a sentence for each one that is wrong. */
export interface Config {
  login: Login | null
  apiKey: string | null
  hub: HubConfig
  problems: string[]
  /** Which variables are set; never a value. */
  variables: { name: string; set: boolean }[]
}

/** Parses every variable. Never throws: errors are reported in `problems`, and the rest keeps working. */
export function parseConfig(variables: Variables): Config {
  const problems: string[] = []
  const read = createReader(variables, problems)
  reportEmptyLogin(variables, problems)
  const login = parseLogin(read, problems)
  const apiKey = readApiKey(read, problems)
  const hub = parseHubConfig(variables, problems)
  const set = VARIABLE_NAMES.map((name) => ({ name, set: isSet(variables[name]) }))

  return { login, apiKey, hub, problems: addAdvice(problems), variables: set }
}

/** A password that begins with “#” and is not quoted in .dev.vars arrives as an empty one. */
function reportEmptyLogin(variables: Variables, problems: string[]): void {
  for (const name of ['HF_USERNAME', 'HF_PASSWORD'] as const) {
    if (variables[name] !== '') continue
    problems.push(`${name} is empty, so nobody can sign in. In .dev.vars a value without quotes ends at “#”.`)
  }
}
