/** A word of a text, folded and cut to its stem, and where it stands. */
export interface Word {
  readonly folded: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Lower case without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Endings of French and English words, longest first; what is left keeps four letters. */
const ending =
  /(?<=.{4})(?:issements?|ernements?|eraient|ations?|ateurs?|atrices?|nelles?|ements?|erait|nels?|enne?s?|euses?|eurs?|iques?|ives?|ions?|ings?|ants?|ents?|ees?|ers?|ied|ies|if[sv]?|ed|es|er|ez|ly|al|y|i|e|s|x)$/

/** A word without its ending: enough to know "utilisez" and "utilisateurs" for kin. */
export function stemOf(folded: string): string {
  const once = folded.replace(/(?<=.{3})[sx]$/, '')
  return once.replace(ending, '')
}

/** The words of a text, elisions apart: "l’usage" is two words. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: found, index }) => {
    const folded = fold(found)
    return { folded, stem: stemOf(folded), start: index, end: index + found.length }
  })
}

/** Whether two stems belong to kin words. */
export function sameStem(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 5 && long.startsWith(short)) return true
  if (short.length >= 3 && long.startsWith(short)) return /^[re]?r?$/.test(long.slice(short.length))
  let common = 0
  while (common < short.length && short[common] === long[common]) common++
  return common >= 5 && common >= 0.7 * long.length
}

/** Words that say nothing of the subject. */
const empty = new Set(
  `a afin ai ainsi alors apres as au aucune aupres aussi autant autre autres aux avaient avait avant avec avez avoir avons
  ca ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de deja depuis des deux dire dit
  donc dont du elle elles en encore ensemble entre est et etaient etait ete etes etre eu eux faire fait font il ils j je l la
  le les leur leurs lui m ma mais me mes meme moi moins mon n ne ni nos notre nous on ont or ou par parmi pas peu peut plus
  pour pouvez qu quand que quel quelle quelles quels qui quoi s sa sans se ses si soit son sont sur t ta te tel tes tous tout
  toute toutes tres trop tu un une vers voire vos votre vous y
  about after all also am an and any are as at be been being but by can could did do does each even for from had has have he
  her here him his how i if in into is it its just like many may me more most much my no nor not of on one only or other our
  out over own per said say says she should so some such than that the their them then there these they this those through to
  too under up us was we were what when where which while who whom whose why will with without would you your
  oui non yes pourcent cent percent points point part share figure ans annee years year vague wave fois times`.split(
    /\s+/,
  ),
)

/** Whether a word says something of the subject. */
export function isContent({ folded }: Pick<Word, 'folded'>): boolean {
  return folded.length > 1 && !empty.has(folded) && !/^\d+$/.test(folded)
}
