import { Component, type ErrorInfo, Fragment, type ReactNode } from 'react'

const RECOVERIES = 3
const RECOVERY_MS = 60_000

export interface BoundaryFailure {
  error: Error
  /** Renders the children again. */
  retry: () => void
}

interface ErrorBoundaryProps {
  fallback: (failure: BoundaryFailure) => ReactNode
  onError?: (error: Error) => void
  /** A new key means new content: an earlier error no longer applies. */
  resetKey?: string
  children: ReactNode
}

interface ErrorBoundaryState {
  error: Error | null
  round: number
  resetKey: string | undefined
}

/**
 * Shows `fallback` instead of a part of the page that crashed. If something else has changed the document, as translators
 * do, the part is rendered again automatically, a few times a minute at most.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, round: 0, resetKey: this.props.resetKey }
  private recoveries: number[] = []

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return resetKey === state.resetKey ? null : { error: null, resetKey }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
    if (isForeignChange(error) && this.mayRecover()) return this.retry()
    this.props.onError?.(error)
  }

  private mayRecover(): boolean {
    const now = Date.now()
    this.recoveries = [...this.recoveries.filter((at) => now - at < RECOVERY_MS), now]
    return this.recoveries.length <= RECOVERIES
  }

  private retry = () => this.setState(({ round }) => ({ error: null, round: round + 1 }))

  override render() {
    const { error, round } = this.state
    if (error) return this.props.fallback({ error, retry: this.retry })
    return <Fragment key={round}>{this.props.children}</Fragment>
  }
}

/** React did not find its own nodes where it had put them. */
function isForeignChange(error: Error): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
