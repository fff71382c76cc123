const NAMES: Record<string, string> = {
  'cpu-basic': 'CPU basic',
  'cpu-upgrade': 'CPU upgrade',
  'cpu-xl': 'CPU XL',
  'cpu-performance': 'CPU performance',
  'zero-a10g': 'ZeroGPU',
  'rtx-pro-6000': 'RTX PRO 6000',
}

/** A flavor as people write it: `t4-small` is "T4 small", `l4x4` is "4× L4". */
export function hardwareName(flavor: string): string {
  const [, base = flavor, count] = /^(.+?)x(\d)$/.exec(flavor) ?? []
  const name =
    NAMES[base] ?? base.replace(/^[a-z]*\d\w*/, (model) => model.toUpperCase()).replaceAll('-', ' ')
  return count && count !== '1' ? `${count}× ${name}` : name
}
