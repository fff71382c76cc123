import type { Arrival } from './receivers.ts'

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What has arrived, newest first, for people who try the product. */
export function arrivalsPage(arrivals: readonly Arrival[]): Response {
  const items = arrivals.toReversed().map(({ kind, box, at, accepted, shown, why }) => {
    const head = `${new Date(at).toISOString()} · ${kind} · ${box} · ${accepted ? 'accepted' : 'refused'}`
    return `<section><h2>${toHtml(head)}</h2><pre>${toHtml(accepted ? shown : JSON.stringify(why))}</pre></section>`
  })
  const body = items.length === 0 ? '<p>Nothing has arrived yet.</p>' : items.join('\n')
  const style =
    'body{font:15px/1.5 system-ui;margin:2rem;max-width:60rem}h2{font-size:1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}'
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Simulated receivers</title><style>${style}</style></head><body><h1>Simulated receivers</h1>${body}</body></html>`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
