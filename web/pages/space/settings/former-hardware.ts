import { readStored, writeStored } from '../../../state/stored.ts'

const keyOf = (spaceId: string) => `former-hardware ${spaceId}`

/** What a Space ran on before it was changed in this tab: where to go back to if there is none of the new hardware. */
export const formerHardware = {
  get: (spaceId: string) => readStored('sessionStorage', keyOf(spaceId)),
  set: (spaceId: string, flavor: string | null) => writeStored('sessionStorage', keyOf(spaceId), flavor),
}
