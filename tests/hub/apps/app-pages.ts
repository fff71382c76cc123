/** Every app of the simulated Hub says this. */
export const APP_TEXT = 'The app of'

const PAGES = {
  error: 'Your space is in error, check its status on hf.co',
  paused: 'This Space has been paused by its owner.',
  sleeping: 'This Space is sleeping due to inactivity.',
  preparing: '<title>Preparing Space</title>',
}

/** What the Hub answers in place of an app that does not run. */
export function hubPage(name: keyof typeof PAGES, status = 503): Response {
  return toHtml(`<!DOCTYPE html><html><body>${PAGES[name]}</body></html>`, status)
}

export function notFound(): Response {
  return toHtml(
    '<!DOCTYPE html><html><body>404: Sorry, we cannot find the page you are looking for.</body></html>',
    404,
  )
}

export function toHtml(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
