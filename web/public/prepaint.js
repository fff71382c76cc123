// Runs before the first paint, so that neither the theme nor the language flashes. A file of its own
// and a classic script: the content security policy forbids inline code, and a module would run too late.
;(() => {
  let stored = {}
  try {
    stored = { theme: localStorage.getItem('theme'), language: localStorage.getItem('language') }
  } catch {
    // Storage may be blocked; the system's theme and the browser's language do then.
  }
  const root = document.documentElement
  if (stored.theme === 'light' || stored.theme === 'dark') root.dataset.theme = stored.theme
  // As it is: the app looks for the nearest language that it has, and corrects this.
  root.lang = stored.language || navigator.language

  // The app takes the place of these words when it starts. Where it cannot, they are better than a blank page.
  const show = () => document.getElementById('not-started')?.removeAttribute('hidden')
  const isCode = ({ target }) => target === window || target instanceof HTMLScriptElement
  addEventListener('error', (event) => isCode(event) && show(), true)
  addEventListener('unhandledrejection', show)
  setTimeout(show, 8000)
})()
