export interface Hardware {
  name: string
  prettyName: string
  vcpu: number
  memoryGb: number
  dollarsPerHour: number
  gpus: Accelerators | null
}

/** `vramGb` is that of all of them together, as on the Hub's price list. */
interface Accelerators {
  type: 'gpu' | 'neuron'
  manufacturer: 'Nvidia' | 'AWS'
  model: string
  quantity: number
  vramGb: number
}

const gpu = (model: string, quantity: number, vramGb: number): Accelerators => ({
  ...{ type: 'gpu', manufacturer: 'Nvidia' },
  ...{ model, quantity, vramGb },
})

const inferentia: Accelerators = { ...gpu('Inferentia2', 6, 192), type: 'neuron', manufacturer: 'AWS' }

const row = (
  name: string,
  prettyName: string,
  vcpu: number,
  memoryGb: number,
  dollarsPerHour: number,
  gpus: Hardware['gpus'] = null,
): Hardware => ({ name, prettyName, vcpu, memoryGb, dollarsPerHour, gpus })

/** The prices of several `h200` and `rtx-pro-6000`, and all of `sprx8` and `inf2x6` but the names, are assumed. */
export const HARDWARE: readonly Hardware[] = [
  row('cpu-basic', 'CPU Basic', 2, 16, 0),
  row('cpu-upgrade', 'CPU Upgrade', 8, 32, 0.03),
  row('cpu-xl', 'CPU XL', 16, 124, 1),
  row('cpu-performance', 'CPU Performance', 32, 256, 1.9),
  row('sprx8', 'Intel Sapphire Rapids - 8 vCPU', 8, 16, 0.27),
  row('zero-a10g', 'ZeroGPU', 4, 64, 0),
  row('t4-small', 'Nvidia T4 - small', 4, 15, 0.4, gpu('T4', 1, 16)),
  row('t4-medium', 'Nvidia T4 - medium', 8, 30, 0.6, gpu('T4', 1, 16)),
  row('l4x1', '1x Nvidia L4', 8, 30, 0.8, gpu('L4', 1, 24)),
  row('l4x4', '4x Nvidia L4', 48, 186, 3.8, gpu('L4', 4, 96)),
  row('l40sx1', '1x Nvidia L40S', 8, 62, 1.8, gpu('L40S', 1, 48)),
  row('l40sx4', '4x Nvidia L40S', 48, 382, 8.3, gpu('L40S', 4, 192)),
  row('l40sx8', '8x Nvidia L40S', 192, 1534, 23.5, gpu('L40S', 8, 384)),
  row('a10g-small', 'Nvidia A10G - small', 4, 15, 1, gpu('A10G', 1, 24)),
  row('a10g-large', 'Nvidia A10G - large', 12, 46, 1.5, gpu('A10G', 1, 24)),
  row('a10g-largex2', '2x Nvidia A10G - large', 24, 92, 3, gpu('A10G', 2, 48)),
  row('a10g-largex4', '4x Nvidia A10G - large', 48, 184, 5, gpu('A10G', 4, 96)),
  row('a100-large', 'Nvidia A100 - large', 12, 142, 2.5, gpu('A100', 1, 80)),
  row('a100x4', '4x Nvidia A100', 48, 568, 10, gpu('A100', 4, 320)),
  row('a100x8', '8x Nvidia A100', 96, 1136, 20, gpu('A100', 8, 640)),
  row('h200', 'Nvidia H200', 23, 256, 5, gpu('H200', 1, 141)),
  row('h200x2', '2x Nvidia H200', 46, 512, 10, gpu('H200', 2, 282)),
  row('h200x4', '4x Nvidia H200', 92, 1024, 20, gpu('H200', 4, 564)),
  row('h200x8', '8x Nvidia H200', 184, 2048, 40, gpu('H200', 8, 1128)),
  row('rtx-pro-6000', 'Nvidia RTX PRO 6000', 23, 256, 2.75, gpu('RTX PRO 6000', 1, 96)),
  row('rtx-pro-6000x2', '2x Nvidia RTX PRO 6000', 46, 512, 5.5, gpu('RTX PRO 6000', 2, 192)),
  row('rtx-pro-6000x4', '4x Nvidia RTX PRO 6000', 92, 1024, 11, gpu('RTX PRO 6000', 4, 384)),
  row('rtx-pro-6000x8', '8x Nvidia RTX PRO 6000', 184, 2048, 22, gpu('RTX PRO 6000', 8, 768)),
  row('inf2x6', '6x AWS Inferentia2', 96, 384, 6.5, inferentia),
]

const BASIC = row('cpu-basic', 'CPU Basic', 2, 16, 0)

/** What a flavour provides; `cpu-basic` if the name is unknown. */
export function hardwareOf(name: string | null): Hardware {
  return HARDWARE.find((hardware) => hardware.name === name) ?? BASIC
}
