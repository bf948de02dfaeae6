/** Addresses of the Studio's server; every answer takes `lang=fr` or `lang=en` beside. */
export const apiPaths = {
  studies: '/api/studies',
  imports: (name: string): string => `/api/imports?name=${encodeURIComponent(name)}`,
  importMirrors: (key: string): string => `/api/imports/${encodeURIComponent(key)}/mirrors`,
  import: (key: string): string => `/api/imports/${encodeURIComponent(key)}`,
  study: (study: string): string => `/api/studies/${encodeURIComponent(study)}`,
  progress: (study: string): string => at(study, 'progress'),
  table: (study: string, id: string): string => at(study, 'table', { id }),
  gaps: (study: string): string => at(study, 'gaps'),
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
  download: (study: string, format: string): string => at(study, 'download', { format }),
} as const

function at(study: string, part: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const path = `/api/studies/${encodeURIComponent(study)}/${part}`
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`
}
