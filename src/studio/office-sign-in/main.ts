/**
 * Signing in to the office: asks the browser for a passkey and tells the person what happens, in
 * words that the page brought. Plain functions of the platform, no library.
 */

/** What the office answered. */
interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const said = document.getElementById('said')

/** Shows one of the page's own texts, or the office's words. */
function tell(text: string): void {
  if (said !== null) said.textContent = text
}

function tellOwn(key: 'wait' | 'cancelled' | 'unsupported' | 'offline' | 'cut'): void {
  tell(said?.dataset[key] ?? '')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Sends JSON to the office and reads its answer. */
async function ask(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  const { ok, status } = response
  return { ok, status, body: isRecord(answer) ? answer : {} }
}

/** Says what the office refused. */
function tellIssues({ body }: Answer): void {
  const issues: readonly unknown[] = Array.isArray(body['issues']) ? body['issues'] : []
  tell(issues.map((one) => (isRecord(one) ? textOf(one['message']) : '')).join(' '))
}

/** Two requests around a touch of the authenticator: options, then what it answered. */
async function ceremony(
  paths: readonly [string, string],
  first: unknown,
  touch: (options: unknown) => Promise<Credential | null>,
): Promise<boolean> {
  const begun = await ask(paths[0], first)
  if (!begun.ok) {
    tellIssues(begun)
    return false
  }
  const credential = await touch(begun.body['options']).catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) {
    tellOwn('cancelled')
    return false
  }
  const response: unknown = credential.toJSON()
  const ended = await ask(paths[1], { ceremony: begun.body['ceremony'], response })
  if (!ended.ok) tellIssues(ended)
  return ended.ok
}

/** Goes where the page says: the office has made sure that it is an address of its own. */
function goOn(): void {
  location.assign(said?.dataset['to'] ?? '/')
}

/** Runs one attempt at a time and says when the office cannot be reached. */
function attempt(work: () => Promise<boolean>): void {
  if (document.body.dataset['busy'] !== undefined) return
  document.body.dataset['busy'] = ''
  tellOwn('wait')
  void run(work)
}

async function run(work: () => Promise<boolean>): Promise<void> {
  try {
    if (await work()) goOn()
  } catch {
    tellOwn('offline')
  } finally {
    delete document.body.dataset['busy']
  }
}

/* The office made these options itself; the browser checks them again. */
function signIn(): Promise<boolean> {
  return ceremony(['/sign-in/options', '/sign-in'], {}, (options) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by the browser
    const json = options as PublicKeyCredentialRequestOptionsJSON
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
    return navigator.credentials.get({ publicKey })
  })
}

function enrol(link: string, name: string, email: string): Promise<boolean> {
  return ceremony(['/enrolments/options', '/enrolments'], { link, name, email }, (options) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by the browser
    const json = options as PublicKeyCredentialCreationOptionsJSON
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json)
    return navigator.credentials.create({ publicKey })
  })
}

function field(id: string): HTMLInputElement | undefined {
  const found = document.getElementById(id)
  return found instanceof HTMLInputElement ? found : undefined
}

/** Takes the link out of the address, so that it stays in no history, and shows what it opens. */
async function openLink(): Promise<void> {
  const link = location.hash.slice(1)
  history.replaceState(null, '', location.pathname + location.search)
  const read = await ask('/links/read', { link })
  if (!read.ok) {
    // A link of another shape lost some of its letters on the way.
    if (read.status === 422) tellOwn('cut')
    else tellIssues(read)
    return
  }
  const study = document.getElementById('study')
  if (study !== null) study.textContent = textOf(read.body['title'])
  const email = field('email')
  if (email !== undefined && typeof read.body['email'] === 'string') {
    email.value = read.body['email']
    email.readOnly = true
  }
  for (const id of ['enrol', 'accept']) showForm(id, link)
}

function showForm(id: string, link: string): void {
  const form = document.getElementById(id)
  if (form === null) return
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    attempt(async () => {
      if (id === 'enrol')
        return enrol(link, field('name')?.value ?? '', field('email')?.value ?? '')
      const joined = await ask('/links/accept', { link })
      if (!joined.ok) tellIssues(joined)
      return joined.ok
    })
  })
}

const isKnown =
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential
if (!isKnown) {
  tellOwn('unsupported')
} else if (location.pathname === '/enrol') {
  openLink().catch(() => {
    tellOwn('offline')
  })
} else {
  document.getElementById('sign-in')?.addEventListener('click', () => {
    attempt(signIn)
  })
}
