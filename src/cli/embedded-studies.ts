import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../studies/', import.meta.url))

/** The studies that come with the product. */
export const embeddedStudies: readonly { readonly name: string; readonly folder: string }[] = [
  'reseaux-sociaux',
  'masculinity-2018',
].map((name) => ({ name, folder: join(folder, name) }))
