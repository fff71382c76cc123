import type { Space } from './space.ts'

const FREE: ReadonlySet<string> = new Set(['cpu-basic', 'zero-a10g'])

/** Flavors without a GPU: CPUs, and the accelerators of AWS and Google. All others have one, also those the Hub adds. */
const WITHOUT_GPU = /^(?:cpu-|sprx|inf\d|v\de-)/

/** The current or requested hardware, as the Hub names it. */
export function flavorOf({ hardware }: Pick<Space, 'hardware'>): string | null {
  return hardware.current ?? hardware.requested
}

export function isPaid(flavor: string | null): boolean {
  return flavor !== null && !FREE.has(flavor)
}

/** Includes ZeroGPU, which lends a GPU for each call. */
export function hasGpu(flavor: string | null): boolean {
  return flavor !== null && !WITHOUT_GPU.test(flavor)
}
