import { releaseOfAnswers } from '../../pipeline/index.ts'
import type { ControlFile } from '../control/control-file.ts'
import { stateFolder } from '../control/control-file.ts'
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
  const folder = stateFolder(options.study)
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
        folder: options.study,
        title: study.title,
        mode: fieldwork.mode,
        showAfter: fieldwork.showAfter,
        // From memory: people's addresses are on no disk but their database's.
        readSample: async (csv) => readSample(csv, 'sample.csv', { ...study, fieldwork }),
        protect: async (answers) => releaseOfAnswers({ study, fieldwork, answers, folder }),
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
