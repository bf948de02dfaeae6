/** Words of the page that says what is stored, by whom, for how long, and how to check it. */
export const pagePrivacyTexts = {
  'privacy.title': { fr: 'Ce qui est conservé, et par qui', en: 'What is stored, and by whom' },
  'privacy.lead.anonymous': {
    fr: 'Cette enquête est anonyme, et vous pouvez le vérifier sans nous croire sur parole.',
    en: 'This survey is anonymous, and you can check it without taking our word.',
  },
  'privacy.lead.confidential': {
    fr: 'Cette enquête est confidentielle\u00a0: {operator} peut, pour un temps, relier vos réponses à votre invitation. Voici jusqu’à quand, et ce qui en sort.',
    en: 'This survey is confidential: for a time, {operator} can tie your answers to your invitation. Here is until when, and what leaves it.',
  },
  'privacy.lead.open': {
    fr: 'Cette enquête est ouverte\u00a0: nous ne savons pas qui vous êtes, et nous ne pouvons pas empêcher qu’une personne réponde plusieurs fois.',
    en: 'This survey is open: we do not know who you are, and we cannot prevent repeats.',
  },
  'privacy.who': { fr: 'Qui mène l’enquête', en: 'Who runs the survey' },
  'privacy.who_text': { fr: '{operator} garde les réponses.', en: '{operator} keeps the answers.' },
  'privacy.who_for': {
    fr: 'L’enquête est faite pour {commissioner}.',
    en: 'The survey is made for {commissioner}.',
  },
  'privacy.who_witness': {
    fr: 'Un témoin y veille ({witness})\u00a0: rien ne s’ouvre sans sa signature.',
    en: 'A witness watches over it ({witness}): nothing opens without their signature.',
  },
  'privacy.stored': { fr: 'Ce qui est conservé', en: 'What is stored' },
  'privacy.stored_answers': {
    fr: 'Vos réponses, votre langue, la version du questionnaire et l’ordre dans lequel les choix vous ont été montrés.',
    en: 'Your answers, your language, the version of the questionnaire and the order in which choices were shown to you.',
  },
  'privacy.stored_flags': {
    fr: 'Quelques signes par oui ou non de réponses données trop vite ou au hasard. Jamais la durée elle-même.',
    en: 'A few yes-or-no signs of answers given too fast or at random. Never the time itself.',
  },
  'privacy.stored_collector': {
    fr: 'Le service qui recueille les réponses connaît un numéro de bulletin que votre appareil a tiré au sort, et le jour. Il ne connaît ni votre nom, ni votre adresse, ni votre invitation.',
    en: 'The service that collects answers knows a ballot number drawn by your own device, and the day. It knows neither your name, nor your address, nor your invitation.',
  },
  'privacy.stored_registrar': {
    fr: 'Un autre service, séparé, envoie les invitations. Il sait à qui, et quel jour un bulletin a été signé. Il le signe sans le voir\u00a0: il ne connaît ni son numéro, ni vos réponses.',
    en: 'Another service, apart, sends the invitations. It knows to whom, and on which day a ballot was signed. It signs without seeing it: it knows neither its number nor your answers.',
  },
  'privacy.stored_link': {
    fr: 'Le code de votre lien personnel, à côté de vos réponses. La liste qui dit à qui ce lien a été envoyé est tenue à part par {operator}. Votre employeur ne voit ni l’un ni l’autre.',
    en: 'The code of your personal link, beside your answers. The list that says to whom the link was sent is kept apart by {operator}. Your employer sees neither.',
  },
  'privacy.stored_open': {
    fr: 'Un code de reprise tiré au sort, pour que vous puissiez finir plus tard. Il ne dit pas qui vous êtes.',
    en: 'A resume code drawn at random, so that you can finish later. It does not say who you are.',
  },
  'privacy.never': {
    fr: 'Jamais\u00a0: l’adresse de votre appareil (IP), la description de votre navigateur, l’heure à laquelle vous répondez. Aucun cookie, aucun traceur, aucun autre site appelé.',
    en: 'Never: the address of your device (IP), the description of your browser, the hour at which you answer. No cookie, no tracker, no other site called.',
  },
  'privacy.device': {
    fr: 'Votre appareil garde ce que vous tapez jusqu’à l’envoi, pour qu’une coupure n’efface rien.',
    en: 'Your device keeps what you type until it is sent, so that a lost connection erases nothing.',
  },
  'privacy.long': { fr: 'Pour combien de temps', en: 'For how long' },
  'privacy.long_anonymous': {
    fr: 'À la clôture, les clés de signature sont détruites et les réponses recopiées dans un ordre tiré au sort, sans numéro de bulletin. Les invitations sont effacées {n} {n|jour|jours} après la clôture.',
    en: 'At the close, the signing keys are destroyed and the answers copied in random order, without ballot numbers. Invitations are deleted {n} {n|day|days} after the close.',
  },
  'privacy.long_confidential': {
    fr: 'Le lien entre votre invitation et vos réponses est coupé {n} {n|jour|jours} après la clôture. Ensuite plus personne ne peut les rapprocher par ce lien, et la coupure est inscrite dans un journal infalsifiable.',
    en: 'The link between your invitation and your answers is cut {n} {n|day|days} after the close. From then on nobody can use it to bring them together, and the cut is written in a tamper-evident log.',
  },
  'privacy.long_open': {
    fr: 'Les codes de reprise sont effacés {n} {n|jour|jours} après la clôture.',
    en: 'Resume codes are deleted {n} {n|day|days} after the close.',
  },
  'privacy.long_answers': {
    fr: 'Les réponses sont effacées {n} mois après la clôture.',
    en: 'Answers are deleted {n} {n|month|months} after the close.',
  },
  'privacy.seen': { fr: 'Ce que les autres verront', en: 'What others will see' },
  'privacy.seen_text': {
    fr: 'Des chiffres, jamais des personnes. Rien n’est montré d’un groupe avant {n} {n|réponse|réponses}, et un chiffre qui exposerait quelqu’un est retiré.',
    en: 'Figures, never people. Nothing of a group is shown before {n} {n|answer|answers}, and a figure that would expose somebody is taken out.',
  },
  'privacy.check': { fr: 'Comment le vérifier', en: 'How to check it' },
  'privacy.check_words': {
    fr: 'Comparez les huit mots de l’enquête, ici, dans votre invitation{witness}. S’ils diffèrent, ne répondez pas et prévenez-nous.',
    en: 'Compare the eight words of the survey, here, in your invitation{witness}. If they differ, do not answer and tell us.',
  },
  'privacy.check_words_witness': {
    fr: ' et sur l’affiche du témoin ({witness})',
    en: ' and on the poster of the witness ({witness})',
  },
  'privacy.check_receipt': {
    fr: 'Gardez votre reçu. Après la clôture, il figure dans le registre public\u00a0: sinon, il prouve que vos réponses ont été perdues ou écartées.',
    en: 'Keep your receipt. After the close it is in the public ledger: if not, it proves that your answers were lost or set aside.',
  },
  'privacy.check_ledger': {
    fr: 'Le registre compte les bulletins\u00a0: il ne peut pas y en avoir plus que d’invitations et de bulletins signés une seconde fois, comptés eux aussi. Les clés sont les mêmes pour tous\u00a0: une clé faite pour vous seul serait refusée par votre appareil.',
    en: 'The ledger counts the ballots: there cannot be more of them than invitations and ballots signed a second time, which it counts too. Keys are the same for all: a key made for you alone would be refused by your device.',
  },
  'privacy.ledger': { fr: 'Le registre', en: 'The ledger' },
  'privacy.manifest': { fr: 'Le manifeste signé', en: 'The signed manifest' },
  'privacy.check_confidential': {
    fr: 'Demandez à {contact} la ligne du journal qui montre la coupure, après sa date.',
    en: 'Ask {contact} for the line of the log that shows the cut, after its date.',
  },
  'privacy.check_open': {
    fr: 'Cette page ne pose aucun cookie et n’appelle aucun autre site\u00a0: les outils de votre navigateur le montrent.',
    en: 'This page sets no cookie and calls no other site: the tools of your browser show it.',
  },
  'privacy.limits': { fr: 'Ce que nous ne pouvons pas empêcher', en: 'What we cannot prevent' },
  'privacy.limits_device': {
    fr: 'Un appareil ou un réseau de votre employeur peut voir ce que vous faites. Répondez de préférence sur votre propre téléphone, hors de son réseau.',
    en: 'A device or a network of your employer may see what you do. If you can, answer on your own phone, off its network.',
  },
  'privacy.limits_text': {
    fr: 'Ce que vous écrivez dans un champ libre est lu tel quel\u00a0: n’y mettez rien qui vous désigne.',
    en: 'What you write in a free text is read as it is: put nothing there that points to you.',
  },
  'privacy.limits_script': {
    fr: 'Une page truquée pour vous seul pourrait tromper votre appareil. L’empreinte du programme est dans le manifeste signé, pour que cela puisse se découvrir.',
    en: 'A page forged for you alone could deceive your device. The digest of the program is in the signed manifest, so that it can be found out.',
  },
  'privacy.rights': { fr: 'Vos droits', en: 'Your rights' },
  'privacy.rights_anonymous': {
    fr: 'Jusqu’à la clôture, vous seul pouvez voir, corriger ou effacer vos réponses, avec votre appareil ou votre code de reprise. Nous ne pouvons pas les retrouver pour vous.',
    en: 'Until the close, you alone can see, correct or erase your answers, with your device or your resume code. We cannot find them for you.',
  },
  'privacy.rights_confidential': {
    fr: 'Jusqu’à la coupure du lien, vous pouvez voir, corriger ou faire effacer vos réponses, par votre lien ou en nous écrivant.',
    en: 'Until the link is cut, you can see, correct or have your answers erased, by your link or by writing to us.',
  },
  'privacy.rights_open': {
    fr: 'Jusqu’à la clôture, vous pouvez voir ou corriger vos réponses avec votre code de reprise, et les faire effacer en nous le donnant.',
    en: 'Until the close, you can see or correct your answers with your resume code, and have them erased by giving it to us.',
  },
  'privacy.rights_free': {
    fr: 'Vous êtes libre de répondre ou non. Vous pouvez aussi vous adresser à l’autorité de protection des données (en France, la CNIL).',
    en: 'You are free to answer or not. You may also turn to your data protection authority.',
  },
} as const
