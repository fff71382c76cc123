/**
 * Whether this runs inside workerd, where only the request or Durable Object that opened something (streams,
 * signals, timers) may use it.
 */
export const IN_WORKERD = globalThis.navigator?.userAgent === 'Cloudflare-Workers'
