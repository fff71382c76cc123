import type { ProblemCode } from '../../shared/wire/problems.ts'
import { newProblem, type WrittenProblems, writeProblems } from '../problems.ts'
import { type HubConfig, parseHubConfig } from './hub-config.ts'
import { createReader, isSet } from './reader.ts'
import { readApiKey } from './values/api-key.ts'
import { type Login, parseLogin } from './values/login.ts'
import { VARIABLE_NAMES, type Variables } from './variables.ts'

/** All variables, parsed. A missing or unusable one is null; the problems say what is wrong. */
export interface Config extends WrittenProblems {
  login: Login | null
  apiKey: string | null
  hub: HubConfig
  /** Which variables are set; never a value. */
  variables: { name: string; set: boolean }[]
}

/** Parses every variable. Never throws: errors are reported in `problems`, and the rest keeps working. */
export function parseConfig(variables: Variables): Config {
  const problems: ProblemCode[] = []
  const read = createReader(variables, problems)
  reportEmptyLogin(variables, problems)
  const login = parseLogin(read, problems)
  const apiKey = readApiKey(read, problems)
  const hub = parseHubConfig(variables, problems)
  const set = VARIABLE_NAMES.map((name) => ({ name, set: isSet(variables[name]) }))

  return { login, apiKey, hub, ...writeProblems(problems), variables: set }
}

/** A password that begins with “#” and is not quoted in .dev.vars arrives as an empty one. */
function reportEmptyLogin(variables: Variables, problems: ProblemCode[]): void {
  for (const name of ['HF_USERNAME', 'HF_PASSWORD'] as const) {
    if (variables[name] !== '') continue
    problems.push(newProblem('empty_login', { variable: name }))
  }
}
