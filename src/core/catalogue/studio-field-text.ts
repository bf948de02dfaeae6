/** Words of the Studio's Field room. */
export const studioFieldTexts = {
  'field.said_prepared': {
    fr: 'Le manifeste est prêt. Téléchargez-le, faites-le signer par le témoin, puis rendez-le ici. Empreinte\u00a0: {fingerprint}',
    en: 'The manifest is ready. Download it, have the witness sign it, then give it back here. Fingerprint: {fingerprint}',
  },
  'field.said_signed': {
    fr: 'La signature du témoin est bonne. La vague peut être ouverte.',
    en: 'The witness’s signature is good. The wave can be opened.',
  },
  'field.said_halted': {
    fr: 'L’envoi s’arrête après les courriels en main.',
    en: 'The mailing stops after the mails in hand.',
  },
  'field.said_mailing': { fr: 'L’envoi a commencé.', en: 'The mailing has begun.' },
  'field.said_closed': {
    fr: 'La vague est close\u00a0: {answers} {answers|réponse mélangée|réponses mélangées}. Exportez-les pour en avoir les chiffres.',
    en: 'The wave is closed: {answers} {answers|answer|answers} mixed. Export them to have their figures.',
  },
  'field.said_stopped': { fr: 'La collecte est arrêtée.', en: 'The collection is stopped.' },
  'field.said_cleared': {
    fr: 'L’essai est rangé\u00a0: la vague repart à neuf.',
    en: 'The trial is put away: the wave begins afresh.',
  },
  'field.said_made': {
    fr: 'fieldwork.yaml est écrit. Relisez-le dans Conception\u00a0: contact, dates, quotas.',
    en: 'fieldwork.yaml is written. Read it over in Design: contact, dates, quotas.',
  },
} as const
