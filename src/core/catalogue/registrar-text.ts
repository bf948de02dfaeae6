/** Words of the registrar's page, which mails link to. */
export const registrarTexts = {
  'stop.title': { fr: 'Ne plus recevoir de courriels', en: 'No more mails' },
  'stop.ask': {
    fr: 'Vous ne recevrez plus aucun courriel au sujet de cette enquête. Le lien que vous avez reçu pour répondre reste bon.',
    en: 'You will get no more mails about this survey. The link that you received to answer it stays good.',
  },
  'stop.button': { fr: 'Ne plus recevoir de courriels', en: 'Send me no more mails' },
  'stop.done': {
    fr: 'C’est fait\u00a0: vous ne recevrez plus de courriels au sujet de cette enquête.',
    en: 'Done: you will get no more mails about this survey.',
  },
  'stop.unknown': {
    fr: 'Ce lien n’est pas connu. Vérifiez qu’il a été copié en entier, ou écrivez à l’adresse de contact du courriel.',
    en: 'This link is not known. Check that it was copied whole, or write to the contact address of the mail.',
  },
  'test_mail.subject': { fr: 'Essai d’envoi – {title}', en: 'Test mail – {title}' },
  'test_mail.text': {
    fr: 'Ce courriel a été envoyé pour vérifier que ceux de «\u00a0{title}\u00a0» partent. Il n’y a rien à faire. Regardez s’il est arrivé parmi les indésirables\u00a0: les invitations y arriveraient aussi.',
    en: 'This mail was sent to check that those of “{title}” go out. There is nothing to do. See whether it arrived among the junk mail: invitations would arrive there too.',
  },
} as const
