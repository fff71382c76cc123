/**
 * Whether this runs inside workerd, where what a request or a Durable Object opened (streams, signals,
 * timers) may be touched by itself alone.
 */
export const IN_WORKERD = globalThis.navigator?.userAgent === 'Cloudflare-Workers'
