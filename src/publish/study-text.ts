import type { Language } from '../core/local-text.ts'
import type { Study, StudyText } from '../study/model.ts'
import type { Block } from '../study/text/bound-text.ts'
import { plainText } from './render-inline.ts'

/** A study's text of a kind in a language, if it has one. */
export function findText(
  study: Study,
  kind: StudyText['kind'],
  language: Language,
): StudyText | undefined {
  return study.texts.find((text) => text.kind === kind && text.language === language)
}

/** A text made ready for its page. */
export interface ReadText {
  /** Its own title: the heading of first depth it starts with. */
  readonly title: string | undefined
  /** What follows the title. */
  readonly blocks: readonly Block[]
  /** Ids of the figures that it quotes, in its order. */
  readonly quoted: readonly string[]
}

/** A study's text, its title taken off. */
export function readStudyText(
  study: Study,
  kind: StudyText['kind'],
  language: Language,
): ReadText | undefined {
  const text = findText(study, kind, language)
  if (text === undefined) return undefined
  const { blocks, bindings } = text.bound
  const [first, ...rest] = blocks
  const quoted = bindings.map(({ figure }) => figure)
  return first?.kind === 'heading' && first.depth === 1
    ? { title: plainText(first.children), blocks: rest, quoted }
    : { title: undefined, blocks, quoted }
}
