import type { Operation } from '../document/operations.ts'
import { type ExampleOptions, type ExampleRequest, toRequest } from './request.ts'

export const EXAMPLE_LANGUAGES = { curl: 'curl', javascript: 'JavaScript', python: 'Python' } as const
export type ExampleLanguage = keyof typeof EXAMPLE_LANGUAGES

const WRITERS: Record<ExampleLanguage, (request: ExampleRequest) => string> = {
  curl: toCurl,
  javascript: toJavaScript,
  python: toPython,
}

/**
 * A program that makes the call and prints the answer. It reads the key from the environment variable `API_KEY`, so that the
 * key is in no file.
 */
export function writeExample(
  language: ExampleLanguage,
  operation: Operation,
  options: ExampleOptions,
): string {
  return WRITERS[language](toRequest(operation, options))
}

function toCurl({ method, url, body, needsKey }: ExampleRequest): string {
  const parts = [
    'curl --silent --show-error --fail-with-body',
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(needsKey ? ['--header "Authorization: Bearer $API_KEY"'] : []),
    ...(body === null ? [] : ["--header 'Content-Type: application/json'", `--data ${quoteForShell(body)}`]),
    quoteForShell(url),
  ]
  return parts.join(' \\\n  ')
}

// Single quotes preserve everything except a single quote itself.
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function toJavaScript({ method, url, body, needsKey }: ExampleRequest): string {
  const headers = [
    ...(needsKey ? [`Authorization: \`Bearer \${process.env.API_KEY}\``] : []),
    ...(body === null ? [] : ["'Content-Type': 'application/json'"]),
  ]
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(headers.length > 0 ? [`  headers: { ${headers.join(', ')} },`] : []),
    ...(body === null ? [] : [`  body: JSON.stringify(${body}),`]),
  ]
  const init = options.length > 0 ? `, {\n${options.join('\n')}\n}` : ''
  return `// Node.js 20 or newer, as a module: example.mjs
const response = await fetch(${JSON.stringify(url)}${init})
const answer = await response.json()
if (!response.ok) throw new Error(\`\${response.status} \${answer.code}: \${answer.message}\`)
console.log(JSON.stringify(answer, null, 2))
`
}

function toPython({ method, url, body, needsKey }: ExampleRequest): string {
  const key = needsKey ? `        "Authorization": f"Bearer {os.environ['API_KEY']}",\n` : ''
  const type = body === null ? '' : '        "Content-Type": "application/json",\n'
  // JSON in a JSON string: Python reads it as we write it.
  const data = body === null ? '' : `    data=${JSON.stringify(body)}.encode(),\n`
  return `# Python 3.8 or newer, standard library only
import json
${needsKey ? 'import os\n' : ''}import urllib.error
import urllib.request

request = urllib.request.Request(
    ${JSON.stringify(url)},
    method="${method}",
${data}    headers={
${key}${type}        # Some sites behind Cloudflare turn away urllib's own name.
        "User-Agent": "my-integration/1.0",
    },
)
try:
    with urllib.request.urlopen(request, timeout=30) as response:
        print(json.dumps(json.load(response), indent=2, ensure_ascii=False))
except urllib.error.HTTPError as error:
    failure = json.load(error)
    raise SystemExit(f"{error.code} {failure['code']}: {failure['message']}")
`
}
