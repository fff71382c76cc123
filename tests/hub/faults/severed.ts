/** The connection ends without an answer. A `TypeError`, so that `fetch` rejects with it in-process, too. */
export class Severed extends TypeError {
  override name = 'TypeError' as const

  constructor() {
    super('Network connection lost.')
  }
}
