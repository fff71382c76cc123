import { sha256 } from '../sha256.ts'

/** Compares two secrets in a time that tells nothing of where they differ, nor of their lengths. */
export async function equalInConstantTime(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256(left), sha256(right)])
  return crypto.subtle.timingSafeEqual(a, b)
}
