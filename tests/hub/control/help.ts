import { fault } from '../faults/fault.ts'
import type { Hub } from '../hub.ts'

const ABOUT: Record<string, string> = {
  status: '{"status": 503, "body"?, "headers"?} in place of the answer',
  hang: 'never answers',
  sever: 'the connection ends without an answer',
  html: '{"status"? = 200} a web page in place of JSON',
  huge: '{"megabytes"? = 50} endless JSON',
  redirect: '{"to": "https://…", "status"? = 307}',
  'bad-token': '401, as for a revoked token',
  delay: '{"ms": 5000} before the answer',
  slow: '{"bytes"?, "everyMs"?} the bytes trickle',
  headers: '{"headers": {"RateLimit-Policy": null}} are set, or removed with null',
  cut: '{"afterBytes"?} the connection breaks in the middle of the body',
  'unknown-stage': '{"stage"? = "TELEPORTING"}',
  'missing-fields': '{"fields"?: [..]} these are omitted, at any depth',
  'wrong-types': '{"fields"?: [..]} words in place of numbers',
  'json-at':
    '{"path": "[0].runtime.stage", "value"?, "op"? = "set" | "insert" | "remove", "of"?: id in a list}',
  stall: 'stream: {"afterEvents"? = 0} stays open but falls silent',
  drop: 'stream: {"afterEvents"? = 3, "abort"? = false} ends, or breaks',
  borders: 'stream: {"at": "bytes" | "utf8" | "field" | "crlf" | "ansi" | "token"} where its chunks are cut',
  crlf: 'stream: lines end in CR LF',
  comments: 'stream: comments between the lines',
  'split-data': 'stream: several data: lines an event',
  'unknown-events': 'stream: unknown events',
  'long-line': 'stream: {"megabytes"? = 1} of padding in every event',
  'log-long-line': 'log: {"kilobytes"? = 200} a line of this length after the header',
  'log-flood': 'log: {"perSecond"? = 5000, "lines"?} numbered lines',
  'app-dead': 'app: {"status"? = 503, "body"?} while the Space runs',
  'app-hangs': 'app: never answers',
  'app-html-shell': 'app: 200 and the page of a framework, without the app',
  'app-hub-page':
    'app: {"page"? = "sleeping" | "error" | "paused" | "preparing"} the page of the Hub with 200',
  'app-redirect': 'app: {"to"?, "status"? = 302} to another host',
  'app-challenge': 'app: the page of a bot protection',
  'app-429': 'app: too many requests',
}

/** How to use the switches from a shell. */
export function describeControls(url: string, hub: Hub): string {
  const kinds = fault.def.options.map((option) => {
    const [kind = ''] = option.def.shape.kind.def.values
    return `  ${kind.padEnd(16)}${ABOUT[kind] ?? ''}`
  })
  const [space = 'owner/name'] = hub.spaces.keys()
  const account = hub.accounts[0]?.name ?? 'alice'
  return `The switches of the simulated Hub

Faults: a kind, and the requests it hits: "route" (path, * for anything), "method", "account" (or "anonymous"),
"space" (owner/name), "times" (how many requests it lasts for). They hit new requests, not open streams.
With "done": true, "status", "hang", "sever", "html" and "redirect" come after the Hub has performed the request.

${kinds.join('\n')}

  curl ${url}/__hub/faults
  curl ${url}/__hub/faults -d '{"kind": "status", "status": 503, "route": "/api/spaces", "times": 2}'
  curl ${url}/__hub/faults -d '{"kind": "hang", "method": "POST", "space": "${space}"}'
  curl ${url}/__hub/faults -d '{"kind": "status", "status": 404, "route": "/api/spaces/*/metrics"}'
  curl ${url}/__hub/faults -d '{"kind": "sever", "done": true, "method": "POST", "times": 1}'
  curl ${url}/__hub/faults -d '{"kind": "json-at", "of": "${space}", "path": "runtime.stage", "value": null}'
  curl ${url}/__hub/faults -d '{"kind": "json-at", "route": "/api/spaces", "path": "[0]", "op": "insert", "value": null}'
  curl ${url}/__hub/faults -d '{"kind": "headers", "headers": {"RateLimit-Policy": null}}'
  curl ${url}/__hub/faults -d '{"kind": "stall", "afterEvents": 5}'
  curl -X DELETE ${url}/__hub/faults/fault-1
  curl -X DELETE ${url}/__hub/faults

Spaces, tokens, limits:

  curl ${url}/__hub/spaces/${space}/stage -d '{"stage": "RUNTIME_ERROR", "errorMessage": "out of memory"}'
  curl -X POST ${url}/__hub/spaces/${account}/new-one/add
  curl ${url}/__hub/spaces/${account}/new-one/add -d '{"raw": {"visibility": "protected", "runtime.stage": null}}'
  curl -X POST ${url}/__hub/spaces/${space}/rename/new-name
  curl -X DELETE ${url}/__hub/spaces/${space}
  curl -X POST ${url}/__hub/accounts/${account}/rename/other  (?forgotten=true: the old name lists nothing)
  curl -X PATCH ${url}/__hub/accounts/${account} -d '{"canPay": false}'  (also paymentStatus, cpuLimit, noCapacity: ["t4-small"], quotaReached)
  curl ${url}/__hub/spaces/${space}/configuration     (keys of variables and secrets, without values)
  curl -X POST ${url}/__hub/tokens/${account}/revoke      (a token itself works too)
  curl -X POST ${url}/__hub/tokens/${account}/restore
  curl -X PUT ${url}/__hub/rate-limit -d '{"quota": 10}'  (null for each plan's own)

Logs (kind: run or build), for the lines that a Space has written, and one more line now:

  curl ${url}/__hub/spaces/${space}/logs/run -X PUT -d '[{"data": "Hello\\n", "timestamp": "2026-06-01T14:49:54Z"}]'
  curl ${url}/__hub/spaces/${space}/logs/run -d '[{"data": "Again\\n", "timestamp": "2026-06-01T14:49:55.123Z"}]'

Apps, below ${url}/apps/{subdomain} (HF_APP_URL), and who has visited them:

  curl ${url}/apps/${hub.spaces.get(space)?.subdomain ?? 'owner-name'}/
  curl ${url}/__hub/faults -d '{"kind": "app-dead", "space": "${space}"}'
  curl ${url}/__hub/visits
  curl -X DELETE ${url}/__hub/visits

Receivers of alerts, below ${url}/receivers/{kind}/…, and what has arrived (as a page: ${url}/receivers):

  curl ${url}/__hub/receivers
  curl -X DELETE ${url}/__hub/receivers
  curl ${url}/__hub/faults -d '{"kind": "status", "status": 503, "route": "/receivers/webhook/*", "times": 2}'
  curl ${url}/__hub/faults -d '{"kind": "sever", "done": true, "route": "/receivers/*", "times": 1}'

Calls and open streams:

  curl ${url}/__hub/calls
  curl -X DELETE ${url}/__hub/calls
  curl ${url}/__hub/streams
  curl -X DELETE '${url}/__hub/streams?space=${space}'    (ends them; without the query, all)
`
}
