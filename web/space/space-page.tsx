import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import { spacesQuery } from '../api/spaces.ts'
import { useSpeech } from '../i18n/speech.tsx'
import { NotFound } from '../shell/fallbacks.tsx'
import { useTitle } from '../shell/use-title.ts'

/** One Space in full. */
export function SpacePage() {
  const { t } = useSpeech()
  const { owner, name } = useParams<{ owner: string; name: string }>()
  const list = useQuery(spacesQuery)
  const id = `${owner}/${name}`
  const space = list.data?.spaces.find((candidate) => candidate.id === id)
  useTitle(space?.title ?? id)

  if (list.data && !space) return <NotFound />
  return (
    <main className="mx-auto max-w-5xl p-6">
      <Link href="/">{t('app.backToFleet')}</Link>
      <h1 className="mt-3 text-xl font-semibold">{space?.title ?? id}</h1>
      {space && <p className="text-muted">{t(`stage.${space.stage}`)}</p>}
    </main>
  )
}
