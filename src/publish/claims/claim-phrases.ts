import type { Language } from '../../core/local-text.ts'
import type { Hedge } from './tolerances.ts'

/** Makes a pattern of whole words; a space stands for any space. */
function phrase(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${words.replaceAll(' ', '\\s+').replaceAll('’', "[’']")})(?![\\p{L}\\d])`,
    'giu',
  )
}

/** Words right before a number that hedge it; the first that fits counts. */
export const hedgePhrases: Readonly<Record<Language, readonly (readonly [Hedge, RegExp])[]>> = {
  fr: [
    [
      'over',
      ending('plus de|plus d’|plus que|au-delà de|au-dessus de|un peu plus de|un peu plus d’'),
    ],
    ['under', ending('moins de|moins d’|au-dessous de|en dessous de|sous les')],
    ['nearly', ending('près de|près d’|presque|pas loin de')],
    ['least', ending('au moins|au minimum')],
    ['most', ending('au plus|jusqu’à|au maximum')],
    ['barely', ending('à peine|tout juste')],
    ['about', ending('environ|quelque|quelques|autour de|à peu près|de l’ordre de')],
  ],
  en: [
    ['over', ending('more than|over|above|just over|upwards of')],
    ['under', ending('less than|fewer than|under|below|just under')],
    ['nearly', ending('nearly|almost|close to|not far from')],
    ['least', ending('at least|no less than')],
    ['most', ending('at most|up to|no more than')],
    ['barely', ending('barely|hardly')],
    ['about', ending('about|around|some|roughly|approximately')],
  ],
}

function ending(words: string): RegExp {
  const pattern = words.replaceAll(' ', '\\s+').replaceAll('’', "[’']")
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})\\s*(?:l[ae]s?|the|an?)?\\s*$`, 'iu')
}

/** What a relation says, whatever its words. */
export type RelationKind =
  | 'majority'
  | 'largeMajority'
  | 'minority'
  | 'lead'
  | 'ahead'
  | 'behind'
  | 'up'
  | 'down'
  | 'stable'
  | 'significant'
  | 'ratio'

/** The words of each relation. */
export const relationPhrases: Readonly<
  Record<Language, readonly (readonly [RelationKind, RegExp])[]>
> = {
  fr: [
    [
      'largeMajority',
      phrase('(?:une |la )?(?:grande|large|très grande|immense|écrasante|forte) majorité'),
    ],
    [
      'majority',
      phrase('(?:une |la )?(?:courte )?majorité|la plupart|majoritaires?|majoritairement'),
    ],
    ['minority', phrase('(?:une |la )?minorité|minoritaires?')],
    [
      'lead',
      phrase(
        '(?:largement |très largement )?en tête|au premier rang|en première position|(?:arrive|vient|se classe) premi(?:er|ère)|dominent?|caracole',
      ),
    ],
    [
      'ahead',
      phrase(
        '(?:loin |largement |nettement |bien )?devant|(?:devance|devancent|dépasse|dépassent|surpasse|surpassent|précède|précèdent|distance|distancent)|(?:suivie?s?|talonnée?s?) (?:de (?:très )?(?:près|loin) )?(?:par|de|du|des|d’)',
      ),
    ],
    [
      'behind',
      phrase('(?:loin |largement |nettement |bien )?derrière|devancée?s? par|distancée?s? par'),
    ],
    [
      'up',
      phrase(
        '(?:en |la |une |de )?(?:forte |nette |légère )?hausse|augment(?:e|ent|é|ée|er|ation|ait)|progress(?:e|ent|é|er|ion|ait)|gagn(?:e|ent|é|er)|crû|croissent|croît|bondi(?:t|ssent)?|grimp(?:e|ent|é)|accroissement|s’accroît|s’est accrue?',
      ),
    ],
    [
      'down',
      phrase(
        '(?:en |la |une |de )?(?:forte |nette |légère )?baisse|baiss(?:ent|é|er)|recul(?:e|ent|é|er)?|diminu(?:e|ent|é|er|tion)|chut(?:e|ent|é|er)|perd(?:ent|u)?|régress(?:e|ent|é)|en repli',
      ),
    ],
    [
      'stable',
      phrase(
        '(?:reste |restent |est |demeure )?(?:stables?|inchangée?s?)|stagn(?:e|ent|é)|n’a pas bougé|n’évolue pas',
      ),
    ],
    ['significant', phrase('(?:statistiquement )?significati(?:f|fs|ve|ves|vement)')],
  ],
  en: [
    ['largeMajority', phrase('(?:a |the )?(?:vast|large|great|overwhelming) majority')],
    ['majority', phrase('(?:a |the )?majority|most')],
    ['minority', phrase('(?:a |the )?minority')],
    [
      'lead',
      phrase(
        '(?:ranks?|ranked|comes?|came|is|are) first|leads?|tops?|in the lead|number one|dominates?',
      ),
    ],
    [
      'ahead',
      phrase(
        '(?:far |well |clearly )?ahead of|outranks?|outstrips?|overtakes?|surpass(?:es)?|beats?|precedes?|followed (?:closely |by far )?by',
      ),
    ],
    ['behind', phrase('(?:far |well |lags? |trails? |lags? far )?behind')],
    [
      'up',
      phrase(
        'rise|rises|rose|risen|rising|increased?|increases|increasing|grew|grows?|grown|growth|up|climb(?:s|ed)?|gain(?:s|ed)|jump(?:s|ed)?|surged?',
      ),
    ],
    [
      'down',
      phrase(
        'falls?|fell|fallen|drop(?:s|ped)?|decreased?|decreases|declin(?:e|es|ed)|down|lost|loses|shr[aiu]nk',
      ),
    ],
    ['stable', phrase('stable|unchanged|steady|stagnant|flat')],
    ['significant', phrase('(?:statistically )?significant(?:ly)?')],
  ],
}

/** Words that deny what follows or precedes. */
export const negations: Readonly<Record<Language, RegExp>> = {
  fr: phrase(
    'pas|jamais|aucune?|ni|sans|nul|personne n(?:e|’)|personne ou presque|le contraire|refus(?:e|ent|erait|eraient)|non',
  ),
  en: phrase(
    'not|no|never|none|without|nobody|the opposite|the contrary|cannot|refuses?|[a-z]+n’t',
  ),
}

/** Words that deny a verb, and so what is said by it. */
export const verbDenials: Readonly<Record<Language, RegExp>> = {
  fr: phrase('pas|jamais|aucunement|nullement'),
  en: phrase('not|never|[a-z]+n’t'),
}

/** Not knowing is an answer of its own. */
export const ignorance: Readonly<Record<Language, RegExp>> = {
  fr: phrase('ne sa(?:vent|it|vaient) pas|ignorent?|sans opinion'),
  en: phrase('(?:do|did|does) not know|(?:do|did|does)n’t know|are unaware|no opinion'),
}

/** Words of a difference between two sides. */
export const gapPhrases: Readonly<Record<Language, RegExp>> = {
  fr: phrase('écarts?|sépar(?:e|ent|é|ant)|différences?|de plus que|de moins que'),
  en: phrase('gaps?|separat(?:es?|ed|ing)|differences?|apart|points more|points fewer'),
}

/** Where a clause ends and another subject may begin. */
export const clauseBreaks: Readonly<Record<Language, RegExp>> = {
  fr: phrase('mais|tandis que|alors que|quand|contre|tandis qu|alors qu|autant que|autant qu'),
  en: phrase('but|while|whereas|against|versus|compared with|compared to'),
}

/** Words that deny the number after them: it is not claimed. */
export const deniedBefore: Readonly<Record<Language, RegExp>> = {
  fr: /(?:\bpas|\bloin\s+de[s]?|\bloin\s+d[’']|\bet\s+non|\bplutôt\s+que)\s*(?:de\s+)?(?:les\s+|l[ea]\s+)?$/iu,
  en: /(?:\bnot|\bfar\s+from|\brather\s+than|\binstead\s+of)\s*(?:the\s+|an?\s+)?$/iu,
}

/** How a number is told to be a mean. */
export const meanPhrases: Readonly<Record<Language, RegExp>> = {
  fr: phrase('en moyenne|moyenne|moyen|note'),
  en: phrase('on average|average|averages|mean|score'),
}

/** Who can or could do a thing finds it possible. */
export const modals: Readonly<Record<Language, RegExp>> = {
  fr: phrase('peu(?:t|vent)|pourrai(?:t|ent)|se verrai(?:t|ent)'),
  en: phrase('can|could|might'),
}

/** Words that take a number to another time than the one named. */
export const laterPhrases: Readonly<Record<Language, RegExp>> = {
  fr: phrase('ans? (?:plus tard|après|plus tôt|auparavant)|depuis|désormais'),
  en: phrase('years? (?:later|on|after|earlier|before)|since then|by now'),
}

/** Words after which a thing is missing: "aucun réseau", "no social network". */
export const lackPhrases: Readonly<Record<Language, RegExp>> = {
  fr: phrase('aucune?'),
  en: phrase('no|any|none of'),
}

/** Words after which a question names what it asks about. */
export const askPhrases: Readonly<Record<Language, RegExp>> = {
  fr: phrase('quels?|quelles?'),
  en: phrase('which|what'),
}
