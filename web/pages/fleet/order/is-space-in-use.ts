import { isCovered } from '../../../ui/keys/use-hotkeys.ts'

/** After a tap, a touch screen keeps the last element hovered. */
const IN_USE = matchMedia('(hover: hover)').matches
  ? '[data-space]:is(:focus-within, :hover)'
  : '[data-space]:focus-within'

/** Whether a Space has the focus or the pointer over it, or a dialog or menu is open: nothing may move away under the user. */
export function isSpaceInUse(): boolean {
  return isCovered() || document.querySelector(IN_USE) !== null
}
