import { secureHeaders } from 'hono/secure-headers'

/** The headers of every answer under /api; those of the page are in web/public/_headers. */
export const setSecurityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  strictTransportSecurity: 'max-age=31536000',
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
})
