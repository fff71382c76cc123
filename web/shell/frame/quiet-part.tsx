import { useLocation } from 'wouter'
import { type LoadedPart, usePart } from '../../loading/use-part.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'

interface QuietPartProps<Props> {
  part: LoadedPart<Props>
  with: Props
}

/** What the page can do without: it appears when its code is there, after the first paint, and its failure breaks nothing else. */
export function QuietPart<Props extends object>({ part, with: props }: QuietPartProps<Props>) {
  const [path] = useLocation()
  const Part = usePart(part, true, { isOptional: true })
  return (
    <ErrorBoundary resetKey={path} fallback={() => null}>
      {Part && <Part {...props} />}
    </ErrorBoundary>
  )
}
