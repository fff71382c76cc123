/** Why the Hub refuses an action (403), as public reports quote it. */
export function quotaText(flavor: string): string {
  return `You've reached your ${flavor} quota limit, please upgrade your account, or pause your previous Spaces to restart this one`
}

/** As quoted in gradio#3804. */
export const PAYMENT_TEXT = "You must add a payment method to your account to upgrade your space's hardware"

/** A fine-grained token for an organisation that has not approved it yet. The text is not confirmed. */
export const PENDING_TEXT =
  'Your token is pending approval by an administrator of the organization before it can be used'

/** Why the Hub says a Space is paused, stopped or failed (`errorMessage`), by what it means. */
export const REASONS = {
  quota: 'Quota exceeded for flavor cpu-basic (requested=1): current=3, limit=3',
  noQuota: 'Quota exceeded for flavor cpu-basic (requested=1): current=0, limit=0',
  flagged: 'Flagged as abusive',
  abuse: 'Blocked by abuse-handler by rule: crypto-miner',
  scanner: 'RepoScanner: malicious file found',
  scheduling: 'Scheduling failure: unable to schedule',
  capacity: 'Scheduling failure: not enough hardware capacity',
  containerd: 'Exit code: 128. Reason: failed to create containerd task: failed to create shim task',
  registry:
    'Unexpected job error: unexpected status from HEAD request to https://spaces-registry.huggingface.tech/v2/alice/chat/manifests/latest: 401 Unauthorized',
  exit: 'Exit code: 1. Reason: application does not seem to be initialized',
  job: 'Job failed with exit code: 1. Reason: cache miss: [3/12] RUN pip install -r requirements.txt',
  started: 'Space failed to start. Exit code: 1',
} as const
