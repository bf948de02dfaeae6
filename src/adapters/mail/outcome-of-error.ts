import type { MailOutcome } from '../../collect/ports/mailer.ts'

/**
 * What a mail server's error means for the mail: only a lasting refusal of the recipient is final.
 *
 * The reason is made of codes alone, since the server's words often hold the address.
 */
export function outcomeOfError(error: unknown): MailOutcome {
  const { code, response, command } = readError(error)
  const reason = [code, response].filter((part) => part !== undefined).join(' ')
  const final = command === 'RCPT TO' && response !== undefined && response >= 500
  return { kind: final ? 'refused' : 'failed', reason: reason === '' ? 'EUNKNOWN' : reason }
}

interface MailError {
  readonly code?: string | undefined
  readonly response?: number | undefined
  readonly command?: string | undefined
}

function readError(error: unknown): MailError {
  if (!(error instanceof Error)) return {}
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : undefined
  }
  const response: unknown = Reflect.get(error, 'responseCode')
  return {
    code: text('code'),
    command: text('command'),
    response: typeof response === 'number' ? response : undefined,
  }
}
