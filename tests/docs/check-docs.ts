/*
 * Checks the documents against the code: each path, script, variable and route that they name must exist.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')]
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const variables = namesIn('worker/config/variables.ts', /'([A-Z][A-Z_]+)'/g)
const routes = ['worker/app.ts', ...globSync('worker/http/{routes,external}/**/*.ts')].flatMap((file) =>
  namesIn(file, /'(\/[\w./:{}+%-]*)'/g),
)

const problems = documents.flatMap((file) => check(file, readFileSync(file, 'utf8')))
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`${documents.length} documents match the code.`)

function check(file: string, text: string): string[] {
  const cited = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : ''
  return [
    ...cited
      .filter(isPath)
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: no such file: ${path}`),
    ...links
      .filter((target) => !/^(https?|mailto):/.test(target) && !existsSync(folder + target))
      .map((target) => `${file}: broken link: ${target}`),
    ...scriptsIn(text)
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: no such script: ${name}`),
    ...cited
      .filter((words) => /^(HF_|API_KEY)[A-Z_]*$/.test(words) && !variables.includes(words))
      .map((name) => `${file}: no such variable: ${name}`),
    ...routesIn(text)
      .filter((route) => !isRoute(route))
      .map((route) => `${file}: no such route: ${route}`),
  ]
}

/** Paths in the source folders, but not lines of code or patterns. */
function isPath(words: string): boolean {
  return /^(worker|web|shared|tests|docs)\/[\w./-]*$/.test(words)
}

function scriptsIn(text: string): string[] {
  return [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
}

function routesIn(text: string): string[] {
  return [...text.matchAll(/\/api\/(?:config|v1|proxy)(?:\/[\w.:%-]+)*/g)].map(([route]) => route)
}

/** A route is known if its first fixed word is declared somewhere; examples have values for parameters. */
function isRoute(route: string): boolean {
  if (route === '/api/test-config') return true
  const [, , ...parts] = route.split('/')
  const word = parts.find((part) => !['external', 'v1', 'proxy'].includes(part))
  return word === undefined || isDeclared(word)
}

function isDeclared(word: string): boolean {
  const actions = namesIn('shared/model/actions.ts', /'(restart|rebuild|pause|resume)'/g)
  return actions.includes(word) || routes.some((known) => known.split('/').includes(word))
}

function namesIn(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name)
}
