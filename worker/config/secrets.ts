import type { Variables } from '../env.ts'

/** Every secret among the variables as it was set, to be masked in text that others wrote. */
export function listSecrets({ HF_PASSWORD, HF_USER, HF_API_TOKEN, API_KEY }: Variables): string[] {
  const tokens = (HF_USER ?? '').split(/[,;:\s]+/).filter((part) => part.length > 0)
  return [HF_PASSWORD, HF_API_TOKEN, API_KEY, ...tokens].filter((value) => value !== undefined)
}
