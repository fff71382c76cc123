export interface Hardware {
  name: string
  prettyName: string
  vcpu: number
  memoryGb: number
  dollarsPerHour: number
  gpus: { model: string; quantity: number; vramGb: number } | null
}

const gpu = (model: string, quantity: number, vramGb: number) => ({ model, quantity, vramGb })

const row = (
  name: string,
  prettyName: string,
  vcpu: number,
  memoryGb: number,
  dollarsPerHour: number,
  gpus: Hardware['gpus'] = null,
): Hardware => ({ name, prettyName, vcpu, memoryGb, dollarsPerHour, gpus })

/** `vramGb` is that of all GPUs together, as on the Hub's price list. */
export const HARDWARE: readonly Hardware[] = [
  row('cpu-basic', 'CPU Basic', 2, 16, 0),
  row('cpu-upgrade', 'CPU Upgrade', 8, 32, 0.03),
  row('cpu-xl', 'CPU XL', 16, 124, 1),
  row('zero-a10g', 'ZeroGPU', 4, 64, 0),
  row('t4-small', 'Nvidia T4 - small', 4, 15, 0.4, gpu('T4', 1, 16)),
  row('t4-medium', 'Nvidia T4 - medium', 8, 30, 0.6, gpu('T4', 1, 16)),
  row('l4x1', '1x Nvidia L4', 8, 30, 0.8, gpu('L4', 1, 24)),
  row('l4x4', '4x Nvidia L4', 48, 186, 3.8, gpu('L4', 4, 96)),
  row('l40sx1', '1x Nvidia L40S', 8, 62, 1.8, gpu('L40S', 1, 48)),
  row('a10g-small', 'Nvidia A10G - small', 4, 15, 1, gpu('A10G', 1, 24)),
  row('a10g-large', 'Nvidia A10G - large', 12, 46, 1.5, gpu('A10G', 1, 24)),
  row('a10g-largex2', '2x Nvidia A10G - large', 24, 92, 3, gpu('A10G', 2, 48)),
  row('a100-large', 'Nvidia A100 - large', 12, 142, 2.5, gpu('A100', 1, 80)),
  row('a100x4', '4x Nvidia A100', 48, 568, 10, gpu('A100', 4, 320)),
]

const BASIC = row('cpu-basic', 'CPU Basic', 2, 16, 0)

/** What a flavour provides; `cpu-basic` if the name is unknown. */
export function hardwareOf(name: string | null): Hardware {
  return HARDWARE.find((hardware) => hardware.name === name) ?? BASIC
}
