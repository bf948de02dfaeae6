/** What a server said; status 0 when nothing came back. */
export interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Longest wait for a reply, in milliseconds; then the connection counts as dead. */
const patienceMs = 30_000

/** What is sent: bytes as they are, anything else as JSON. */
type Sent = Uint8Array<ArrayBuffer> | object

/** Asks a server without cookies and without saying where from. */
export async function ask(method: string, address: string, sent?: Sent): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      ...(sent === undefined ? {} : bodyOf(sent)),
    })
    return { status: response.status, body: await readBody(response) }
  } catch {
    return { status: 0, body: {} }
  }
}

function bodyOf(sent: Sent): RequestInit {
  return sent instanceof Uint8Array
    ? { headers: { 'content-type': 'application/octet-stream' }, body: sent }
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }
}

/** A reply that is no JSON is taken as bytes. */
async function readBody(response: Response): Promise<Reply['body']> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  if (isJson) return fieldsOf(await response.json())
  return { bytes: new Uint8Array(await response.arrayBuffer()) }
}

/** A value as an object whose fields can be looked at. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A value if it is a text, else the empty text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Why a server refused, in the words it gave; else its status. */
export function whyOf(reply: Reply): string {
  return textOf(firstIssue(reply)['message']) || String(reply.status)
}

/** The first of the issues that a server refused for. */
export function firstIssue({ body: { issues } }: Reply): Reply['body'] {
  return fieldsOf(Array.isArray(issues) ? issues[0] : undefined)
}

/** Whether the same request may succeed a little later. */
export function isPassing({ status }: Reply): boolean {
  return status === 0 || status === 429 || status >= 500
}
