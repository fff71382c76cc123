/** Messages of workerd about what is no fault: a stream whose reader has gone, and a body that is read whatever its type. */
const HARMLESS = [
  /^exception = kj\/async-io\.c\+\+:\d+: disconnected: (?:abortRead|read end of pipe was aborted)/,
  /^console warning; message = Called \.text\(\) on an HTTP body which does not appear to be text/,
]

/**
 * Keeps these messages out of the output of a test run. The plugin that runs tests in workerd writes each of workerd's messages
 * to our own streams, with one call and without an option.
 */
export function quietWorkerd(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    stream.write = ((...input: Parameters<typeof write>) => {
      const [chunk] = input
      const isHarmless = typeof chunk === 'string' && HARMLESS.some((message) => message.test(chunk))
      return isHarmless || write(...input)
    }) as typeof stream.write
  }
}
