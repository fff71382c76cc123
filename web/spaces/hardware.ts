const NAMES: Record<string, string> = {
  'cpu-basic': 'CPU basic',
  'cpu-upgrade': 'CPU upgrade',
  'cpu-xl': 'CPU XL',
  'cpu-performance': 'CPU performance',
  'zero-a10g': 'ZeroGPU',
  'rtx-pro-6000': 'RTX PRO 6000',
}

const FREE: ReadonlySet<string> = new Set(['cpu-basic', 'zero-a10g'])

/** A flavour as people write it: `t4-small` is "T4 small". */
export function hardwareName(flavor: string): string {
  return NAMES[flavor] ?? flavor.replace(/^[a-z]*\d\w*/, (model) => model.toUpperCase()).replaceAll('-', ' ')
}

export function isPaid(flavor: string | null): boolean {
  return flavor !== null && !FREE.has(flavor)
}
