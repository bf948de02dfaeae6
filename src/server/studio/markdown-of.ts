import type { HeldStudy } from './held-study.ts'

/** The Markdown of a study by its path, which its texts may include. */
export async function markdownOf(study: HeldStudy): Promise<ReadonlyMap<string, string>> {
  const { files } = await study.read()
  return new Map(
    files.ok
      ? [...files.value.files].flatMap(([path, file]): readonly (readonly [string, string])[] =>
          file.kind === 'text' && path.endsWith('.md') ? [[path, file.text]] : [],
        )
      : [],
  )
}
