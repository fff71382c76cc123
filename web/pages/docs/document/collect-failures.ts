import * as z from 'zod/mini'
import { examplesOf, type Operation } from './operations.ts'

export interface Failure {
  status: string
  code: string
  meaning: string
}

const failureExample = z.object({ code: z.string(), message: z.string() })

/** Every error of the API once, by status, from the examples of the error responses. */
export function collectFailures(operations: readonly Operation[]): Failure[] {
  const failures = new Map<string, Failure>()
  for (const { responses } of operations) {
    for (const { status, media } of responses) {
      for (const { value } of examplesOf(media)) {
        const parsed = failureExample.safeParse(value)
        if (!isFailure(status) || !parsed.success) continue
        const { code, message } = parsed.data
        failures.set(code, { status, code, meaning: message })
      }
    }
  }
  return [...failures.values()].sort((a, b) => a.status.localeCompare(b.status))
}

export function isFailure(status: string): boolean {
  return /^[45]/.test(status)
}
