import { openOfficeStore } from '../../adapters/postgres-office/open-office-store.ts'
import type { DirectorLink } from '../../adapters/postgres-office/open-office-store.ts'
import { textIn } from '../../core/local-text.ts'
import { listen } from '../http/listen.ts'
import type { Answering } from '../http/listen.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { backUp } from './back-up.ts'
import { SnapshotDesk } from '../../pipeline/studio/snapshot-desk.ts'
import { HeldStudy } from '../studio/held-study.ts'
import { readStudioAssets } from '../studio/studio-assets.ts'
import type { StudioAssets } from '../studio/studio-assets.ts'
import { rememberCeremonies } from './ceremonies.ts'
import { makeOfficeApp } from './make-office-app.ts'
import type { OfficeContext } from './office-context.ts'
import type { OfficeOptions, RunningOffice } from './office-options.ts'
import { oidcClient } from './oidc.ts'
import type { RelyingParty } from './passkeys.ts'
import { newLinkToken } from './tokens.ts'

/** Hours that a director's link can be used. */
const linkHours = 24

/** Makes the links for first directors and keeps them to be told once. */
function directorLinks(
  clock: () => Date,
  always: boolean,
): {
  readonly made: Map<string, string>
  readonly make: (study: string, hasDirector: boolean) => DirectorLink | undefined
} {
  const made = new Map<string, string>()
  return {
    made,
    make: (study, hasDirector) => {
      if (hasDirector && !always) return undefined
      const token = newLinkToken()
      made.set(study, token.text)
      return {
        hash: token.hash,
        expiresAt: new Date(clock().getTime() + linkHours * 3_600_000),
      }
    },
  }
}

/**
 * The site that passkeys are bound to.
 *
 * @throws Error unless it is https, or http on `localhost`: browsers make passkeys nowhere else.
 */
function relyingParty(publicUrl: string): RelyingParty {
  const { origin, hostname, protocol } = new URL(publicUrl)
  if (protocol !== 'https:' && hostname !== 'localhost') {
    throw new Error('startOffice requires a public address with https, or http on localhost')
  }
  return { id: hostname, origin }
}

/** What follows from the options alone. */
function settingsOf(
  { studies, proxies = 0, databaseUrl, oidc }: OfficeOptions,
  { origin }: RelyingParty,
  clock: () => Date,
): Pick<OfficeContext, 'proxies' | 'studies' | 'backup' | 'oidc' | 'ceremonies' | 'attempts'> {
  return {
    proxies,
    studies: new Map(studies.map((study) => [study.id, study])),
    backup: async (file) => backUp(databaseUrl, file),
    oidc: oidc && oidcClient(oidc, `${origin}/oidc/callback`),
    ceremonies: rememberCeremonies(clock),
    attempts: rateLimit(() => clock().getTime()),
  }
}

/** The Studio's application, as it was built. */
async function builtStudio(): Promise<StudioAssets> {
  const assets = await readStudioAssets()
  if (!assets.ok) throw new Error('startOffice requires a build (npm run build)')
  return assets.value
}

/**
 * Opens the office: the Studio for members, pages to sign in and the Field API, on 127.0.0.1.
 *
 * A study without a director is given a one-time link for the first; it is told once, in the answer.
 *
 * @throws Error when the database cannot be reached or the port is taken.
 */
export async function startOffice(options: OfficeOptions): Promise<RunningOffice> {
  const { studies, clock = (): Date => new Date(), report = (): void => undefined } = options
  const given = options.publicUrl === undefined ? undefined : relyingParty(options.publicUrl)
  const assets = await builtStudio()
  const desk = new SnapshotDesk()
  const held = new Map(
    studies.map(({ id, folder }) => [id, new HeldStudy(id, folder, { report, desk })]),
  )
  const links = directorLinks(clock, options.renewDirectorLink ?? false)
  const stored = studies.map(({ id, title }) => ({ id, title: textIn(title, 'en') }))
  const store = await openOfficeStore(options.databaseUrl, stored, links.make)
  let answer: Answering = () => new Response(null, { status: 503 })
  try {
    const server = await listen((request, bindings) => answer(request, bindings), {
      host: '127.0.0.1',
      port: options.port ?? 0,
    })
    const party = given ?? relyingParty(`http://localhost:${String(server.port)}`)
    const more = settingsOf(options, party, clock)
    const app = makeOfficeApp({ ...more, store, party, clock, report, held, assets })
    answer = (request, bindings) => app.fetch(request, bindings)
    // Figures are under way before anybody asks for them.
    for (const study of held.values()) void study.read()
    return {
      port: server.port,
      publicUrl: party.origin,
      directorLinks: [...links.made].map(([study, token]) => ({
        study,
        url: `${party.origin}/enrol#${token}`,
      })),
      stop: async () => {
        for (const study of held.values()) study.stop()
        await desk.close()
        await server.stop()
        await store.end()
      },
    }
  } catch (error) {
    await store.end()
    throw error
  }
}
