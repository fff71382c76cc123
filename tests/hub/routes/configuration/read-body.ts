import type { Context } from 'hono'
import { HubError } from '../../answers/hub-error.ts'

/** The fields of a JSON body. */
export async function readBody(c: Context): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch(() => null)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  throw new HubError(400, 'The body must be a JSON object')
}
