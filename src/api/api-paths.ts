/** Addresses of the Studio's server; every answer takes `lang=fr` or `lang=en` beside. */
export const apiPaths = {
  me: '/api/me',
  studies: '/api/studies',
  imports: (name: string): string => `/api/imports?name=${encodeURIComponent(name)}`,
  importMirrors: (key: string): string => `/api/imports/${encodeURIComponent(key)}/mirrors`,
  import: (key: string): string => `/api/imports/${encodeURIComponent(key)}`,
  study: (study: string): string => `/api/studies/${encodeURIComponent(study)}`,
  progress: (study: string): string => at(study, 'progress'),
  table: (study: string, id: string): string => at(study, 'table', { id }),
  gaps: (study: string, part?: string): string =>
    at(study, 'gaps', part === undefined ? {} : { part }),
  faces: (study: string, lang: string, part?: string): string =>
    at(study, 'faces.pptx', part === undefined ? { lang } : { lang, part }),
  trends: (study: string): string => at(study, 'trends'),
  figures: (study: string, q: string, limit: number): string =>
    at(study, 'figures', { q, limit: String(limit) }),
  figure: (study: string, id: string): string => at(study, 'figure', { id }),
  verify: (study: string): string => at(study, 'verify'),
  preview: (study: string): string => at(study, 'preview'),
  strategy: (study: string): string => at(study, 'strategy'),
  samples: (study: string): string => at(study, 'samples'),
  waves: (study: string): string => at(study, 'waves'),
  simulate: (study: string): string => at(study, 'simulate'),
  notice: (study: string): string => at(study, 'notice'),
  files: (study: string): string => at(study, 'files'),
  sources: (study: string): string => at(study, 'sources'),
  file: (study: string, path: string): string => at(study, 'file', { path }),
  check: (study: string): string => at(study, 'check'),
  administration: (study: string, part: 'health' | 'mail' | 'backup'): string =>
    at(study, `administration/${part}`),
  field: (study: string, action = ''): string =>
    at(study, action === '' ? 'field' : `field/${action}`),
  filter: (study: string, population: string, text: string): string =>
    at(study, 'filter', { population, text }),
  download: (study: string, format: string): string => at(study, 'download', { format }),
  output: (study: string, format: string): string => at(study, 'output', { format }),
  publications: (study: string): string => at(study, 'publications'),
  publication: (study: string, id: string): string =>
    at(study, `publications/${encodeURIComponent(id)}`),
  publishable: (study: string): string => at(study, 'publishable'),
} as const

/** Addresses of the office's own API, where people sign in. */
export const officePaths = {
  signOut: '/api/v1/sign-out',
  endMySessions: '/api/v1/sessions/end',
  members: (study: string): string => of(study, 'members'),
  member: (study: string, staff: string): string => of(study, `members/${staff}`),
  role: (study: string, staff: string): string => of(study, `members/${staff}/role`),
  endSessions: (study: string, staff: string): string => of(study, `members/${staff}/sessions/end`),
  keys: (study: string): string => of(study, 'keys'),
  key: (study: string, key: string): string => of(study, `keys/${key}`),
  audit: (study: string, after: number, size: number): string =>
    of(study, `audit?after=${String(after)}&size=${String(size)}`),
  verifyAudit: (study: string): string => of(study, 'audit/verify'),
} as const

function of(study: string, part: string): string {
  return `/api/v1/studies/${encodeURIComponent(study)}/${part}`
}

function at(study: string, part: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const path = `/api/studies/${encodeURIComponent(study)}/${part}`
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`
}
