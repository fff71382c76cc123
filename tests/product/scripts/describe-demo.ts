interface Demo {
  url: string
  hubUrl: string
  admin: { username: string; password: string }
  apiKey: string
}

/** What a visitor of the demo has to know. Its secrets are made up for this run. */
export function describeDemo({ url, hubUrl, admin, apiKey }: Demo): string {
  return `
  HF Space Manager is running on simulated data.

    URL       ${url}
    Name      ${admin.username}
    Password  ${admin.password}

    API key   ${apiKey}
              curl -H 'X-API-Key: ${apiKey}' ${url}/api/v1/external/spaces

    The Spaces are made up, and so are 90 days of their history.
    Some change their state by themselves, as real ones do.
    “Open the app” and “Open on the Hub” lead to pages that do not exist.

    Two alerts are set up. What they send: ${hubUrl}/receivers

    The simulated Hub is ${hubUrl}. To switch faults on: curl ${hubUrl}/__hub

  Ctrl-C stops it.
`
}
