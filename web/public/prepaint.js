// Runs before the first paint, so that neither the theme nor the language flickers. A separate file and a
// classic script: the content security policy forbids inline code, and a module would run too late.
;(() => {
  let stored = {}
  try {
    const [theme, language, wasSignedIn] = ['theme', 'language', 'was-signed-in'].map((key) =>
      localStorage.getItem(key),
    )
    stored = { theme, language, wasSignedIn }
  } catch {
    // Storage may be blocked: then the system's theme and the browser's language are used.
  }
  const root = document.documentElement
  if (stored.theme === 'light' || stored.theme === 'dark') root.dataset.theme = stored.theme
  // Set unchecked: the app finds the closest language that it has, and corrects this.
  root.lang = stored.language || navigator.language

  // The texts and the page, together with the code that will ask for them.
  const { dataset } = document.currentScript ?? {}
  const language = root.lang.split('-')[0].toLowerCase()
  const isSignedIn = stored.wasSignedIn === '1'
  const [, path] = /^\/(docs|spaces|settings|logs)\b/.exec(location.pathname) ?? []
  const page =
    path === 'docs' || isSignedIn
      ? { docs: 'Docs', spaces: 'Space', settings: 'Settings', logs: 'Logs' }[path]
      : 'SignIn'
  const words = language.charAt(0).toUpperCase() + language.slice(1)
  const names = page ? [`page${page}`, `words${words}`, `words${words}Pages`] : [`words${words}`]
  for (const href of names.flatMap((name) => dataset?.[name]?.split(' ') ?? []))
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))

  // What a signed-in page asks for first, asked for while its code is loading: web/requests/transport/early-answers.ts.
  if (isSignedIn && !/^\/(sign-in|docs)/.test(location.pathname)) {
    window.earlyAnswers = {}
    for (const path of ['/api/v1/verify', '/api/proxy/spaces']) {
      const controller = new AbortController()
      const answer = fetch(path, { redirect: 'manual', signal: controller.signal })
      answer.catch(() => undefined)
      window.earlyAnswers[path] = { answer, abort: () => controller.abort(), sentAt: Date.now() }
    }
  }

  // The first number or date that a page formats takes 15 ms: done while the code is loading.
  setTimeout(() => new Intl.NumberFormat())

  // The app replaces this text when it starts. If it cannot start, the text is better than a blank page.
  const show = () => document.getElementById('not-started')?.removeAttribute('hidden')
  const isCode = ({ target }) => target === window || target instanceof HTMLScriptElement
  addEventListener('error', (event) => isCode(event) && show(), true)
  addEventListener('unhandledrejection', show)
  setTimeout(show, 8000)
})()
