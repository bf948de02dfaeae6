import type { LocalText } from '../local-text.ts'

type MailText = 'subject' | 'invitationAnonymous' | 'reminderAnonymous' | 'invitation' | 'reminder'

/** Words of the mails when `fieldwork.yaml` has none; `{link}` and the like are filled when sent. */
export const fieldworkTexts: Readonly<Record<MailText, LocalText>> = {
  subject: {
    fr: 'Votre avis compte\u00a0: quelques minutes pour y répondre',
    en: 'Your view counts: a few minutes to give it',
  },
  invitationAnonymous: {
    fr: 'Bonjour {name},\n\nVous êtes invité à répondre à une enquête anonyme\u00a0: vos réponses sont enregistrées sans rien qui mène à vous.\n\nRépondre\u00a0: {link}\n\nAvant de répondre, comparez l’empreinte affichée avec celle-ci\u00a0:\n{fingerprint}\n\nNe plus recevoir ces courriels\u00a0: {stop}\n',
    en: 'Hello {name},\n\nYou are invited to answer an anonymous survey: your answers are kept with nothing that leads to you.\n\nAnswer: {link}\n\nBefore you answer, compare the fingerprint on the screen with this one:\n{fingerprint}\n\nNo more of these mails: {stop}\n',
  },
  reminderAnonymous: {
    fr: 'Bonjour {name},\n\nL’enquête anonyme est encore ouverte. Nous ne savons pas qui a répondu\u00a0: si c’est fait, merci, et ne tenez pas compte de ce rappel.\n\nRépondre\u00a0: {link}\n\nEmpreinte\u00a0: {fingerprint}\n\nNe plus recevoir ces courriels\u00a0: {stop}\n',
    en: 'Hello {name},\n\nThe anonymous survey is still open. We do not know who has answered: if you have, thank you, and please ignore this reminder.\n\nAnswer: {link}\n\nFingerprint: {fingerprint}\n\nNo more of these mails: {stop}\n',
  },
  invitation: {
    fr: 'Bonjour {name},\n\nVous êtes invité à répondre à une enquête confidentielle. Ce lien est personnel, ne le transmettez pas\u00a0:\n{link}\n\nNe plus recevoir ces courriels\u00a0: {stop}\n',
    en: 'Hello {name},\n\nYou are invited to answer a confidential survey. This link is yours alone, please do not pass it on:\n{link}\n\nNo more of these mails: {stop}\n',
  },
  reminder: {
    fr: 'Bonjour {name},\n\nL’enquête est encore ouverte, et votre réponse nous manque\u00a0:\n{link}\n\nNe plus recevoir ces courriels\u00a0: {stop}\n',
    en: 'Hello {name},\n\nThe survey is still open, and your answer is missing:\n{link}\n\nNo more of these mails: {stop}\n',
  },
}
