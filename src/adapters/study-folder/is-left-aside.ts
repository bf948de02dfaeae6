import { basename } from 'node:path'

/** The folder of a study where what was published stays as it was. */
export const publicationsFolder = 'publications'

/**
 * Whether something in a study's folder is no part of the study: hidden files, `node_modules`, and what
 * was published of it.
 *
 * @param path - inside the folder
 */
export function isLeftAside(path: string): boolean {
  const name = basename(path)
  return name.startsWith('.') || name === 'node_modules' || path === publicationsFolder
}
