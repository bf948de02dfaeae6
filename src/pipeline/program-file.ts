/**
 * The file that a thread runs: Node takes the built one, from the sources too, for its threads know no
 * TypeScript.
 *
 * @param name - of one of the programs that `scripts/programs.mjs` bundles
 */
export function programFile(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/programs/' : '../programs/'
  return new URL(`${folder}${name}.js`, import.meta.url)
}
