/** Words of press releases. */
export const pressTexts = {
  kind: { fr: 'Communiqué de presse', en: 'Press release' },
  headline: {
    fr: '{title}\u00a0: {gap} d’écart entre {left} et {right}',
    en: '{title}: {gap} between {left} and {right}',
  },
  figures: { fr: 'Les chiffres clés', en: 'Key figures' },
  changes: { fr: 'Ce qui a changé', en: 'What has changed' },
  change: {
    fr: '**{title}** ({who})\u00a0: {change} de «\u00a0{from}\u00a0» à «\u00a0{to}\u00a0».',
    en: '**{title}** ({who}): {change} from “{from}” to “{to}”.',
  },
  answer: {
    fr: '{question} {share}\u00a0: «\u00a0{answer}\u00a0» ({who}).',
    en: '{question} {share}: “{answer}” ({who}).',
  },
  method: { fr: 'L’étude en bref', en: 'The study in brief' },
  samples: { fr: 'Échantillons', en: 'Samples' },
  sample: { fr: '{n} ({who}, {when})', en: '{n} ({who}, {when})' },
  press_contact: { fr: 'Contact presse', en: 'Press contact' },
  to_fill: { fr: 'à compléter', en: 'to be completed' },
  proof: {
    fr: 'Chaque nombre de ce texte est lié à un chiffre de l’étude\u00a0; «\u00a0visavis verify\u00a0» le compare à ce qui a été calculé. La notice complète est dans le rapport.',
    en: 'Every number of this text is bound to a figure of the study; “visavis verify” compares it with what was computed. The full notice is in the report.',
  },
} as const
