/** The Space's page is a chunk of its own; a link to it fetches it when it is pointed at or focused. */
export const loadSpacePage = () => import('../space-page/space-page.tsx')

/** A guess: if it fails, the real request will tell. */
export function preloadSpacePage() {
  void loadSpacePage().catch(() => undefined)
}
