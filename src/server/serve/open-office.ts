import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { snapshotOfAnswers } from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { release } from '../../protect/release.ts'
import type { SnapshotRecord } from '../../protect/snapshot-record.ts'
import type { ControlFile } from '../control/control-file.ts'
import { openControls } from '../control/open-controls.ts'
import { startOffice } from '../office/start-office.ts'
import type { OidcSettings, RunningOffice } from '../office/office-options.ts'
import type { OpenFieldwork } from '../registrar/registrar-context.ts'
import type { Databases } from './open-databases.ts'
import { readSample } from './read-sample.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'

/** What the office is opened with. */
export interface OfficeStart {
  readonly options: ServeOptions
  readonly open: OpenFieldwork
  readonly addresses: Pick<ControlFile, ServiceRole>
  readonly databases: Databases
}

/** Opens staff's pages beside the services; a service that runs alone has none. */
export async function openOffice(starting: OfficeStart): Promise<RunningOffice | undefined> {
  const { options, open, addresses, databases } = starting
  const databaseUrl = databases.urls.office
  if (databaseUrl === undefined || !openControls(addresses, 'system').ok) return undefined
  const { study, fieldwork } = open
  const protect = protectedAnswers(open)
  return startOffice({
    databaseUrl,
    port: options.ports.office,
    publicUrl: options.origins.office,
    oidc: oidcOf(options.environment),
    renewDirectorLink: options.renewDirectorLink,
    proxies: Number(options.environment['TRUSTED_PROXIES'] ?? 0),
    studies: [
      {
        id: study.id,
        title: study.title,
        mode: fieldwork.mode,
        showAfter: fieldwork.showAfter,
        // From memory: people's addresses are on no disk but their database's.
        readSample: async (csv) => readSample(csv, 'sample.csv', { ...study, fieldwork }),
        protect,
        controls: (actor) => {
          const controls = openControls(addresses, actor)
          if (!controls.ok) throw new Error('openOffice requires both services')
          return controls.value
        },
      },
    ],
    report: (code) => {
      options.report({ kind: 'said', service: 'office', text: `office ${code}\n` })
    },
  })
}

/**
 * Lets answers through the gate, each time against what was shown before while the office runs; the
 * collector keeps its own count of what its snapshots held, for good.
 */
function protectedAnswers({
  study,
  fieldwork,
}: OpenFieldwork): (answers: AsyncIterable<CollectedAnswer>) => Promise<Result<Release>> {
  const earlier: SnapshotRecord[] = []
  return async (answers) => {
    const snapshot = await snapshotOfAnswers({ study, fieldwork, answers, earlier })
    if (!snapshot.ok) return snapshot
    const { record } = snapshot.value
    // Answers that did not change were shown already.
    if (JSON.stringify(record) !== JSON.stringify(earlier.at(-1))) earlier.push(record)
    return ok(release(snapshot.value, { kind: 'all' }))
  }
}

/** The identity provider that the environment names, if it names one whole. */
function oidcOf(environment: ServeOptions['environment']): OidcSettings | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = environment
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { issuer, clientId, clientSecret }
}
