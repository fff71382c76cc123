import { HubError } from './transport/errors/hub-error.ts'

/** Adds the Space or account to the message of a failure. */
export async function aboutSubject<T>(subject: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw error instanceof HubError ? error.about(subject) : error
  }
}
