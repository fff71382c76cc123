import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether the machine has this program. If not, this prints a warning, or fails if CI is set. */
export async function hasProgram(name: string): Promise<boolean> {
  const isThere = await run(name, ['--version']).then(
    () => true,
    () => false,
  )
  if (isThere) return true
  const words = `There is no ${name} here: its examples are not run.`
  if (process.env.CI) throw new Error(words)
  process.stderr.write(`\n  !! ${words.toUpperCase()}\n\n`)
  return false
}

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs a program until it exits, with any exit code. */
export function runProgram(
  name: string,
  args: string[],
  options: { env: Record<string, string>; cwd?: string },
): Promise<Outcome> {
  const { cwd, env } = options
  const all = { ...process.env, ...env }
  return new Promise((resolve) => {
    execFile(name, args, { env: all, ...(cwd && { cwd }) }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0
      resolve({ code, stdout, stderr })
    })
  })
}
