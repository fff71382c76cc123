/** The connection ends without an answer. A `TypeError`, because that is what `fetch` rejects with in-process, too. */
export class Severed extends TypeError {
  override name = 'TypeError' as const

  constructor() {
    super('Network connection lost.')
  }
}
