// Runs before the first paint, so that neither the theme nor the language flickers. A separate file and a
// classic script: the content security policy forbids inline code, and a module would run too late.
;(() => {
  let stored = {}
  try {
    stored = { theme: localStorage.getItem('theme'), language: localStorage.getItem('language') }
  } catch {
    // Storage may be blocked: then the system's theme and the browser's language are used.
  }
  const root = document.documentElement
  if (stored.theme === 'light' || stored.theme === 'dark') root.dataset.theme = stored.theme
  // Set unchecked: the app finds the closest language that it has, and corrects this.
  root.lang = stored.language || navigator.language

  // The app replaces this text when it starts. If it cannot start, the text is better than a blank page.
  const show = () => document.getElementById('not-started')?.removeAttribute('hidden')
  const isCode = ({ target }) => target === window || target instanceof HTMLScriptElement
  addEventListener('error', (event) => isCode(event) && show(), true)
  addEventListener('unhandledrejection', show)
  setTimeout(show, 8000)
})()
