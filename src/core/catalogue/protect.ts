/** Issues and notes of the room `protect`. */
export const protectIssues = {
  'protect.not_on_menu': {
    fr: '«\u00a0{asked}\u00a0» n’est pas au menu de l’étude\u00a0: rien n’est calculé en dehors de ses tableaux, miroirs et vagues. Au menu\u00a0: {menu}.',
    en: '“{asked}” is not on the menu of the study: nothing is computed beside its tables, mirrors and waves. On the menu: {menu}.',
  },
  'protect.coarse': {
    fr: 'Les parts sortent en pourcentages entiers et les bases en multiples de {step}\u00a0: c’est une protection des répondants, pas une présentation.',
    en: 'Shares leave as whole percentages and bases as multiples of {step}: this protects respondents, it is not presentation.',
  },
  'protect.perturbed': {
    fr: 'Les effectifs des colonnes qui croisent deux variables sont déplacés de 3 au plus, toujours de la même façon\u00a0: leurs parts s’écartent un peu des réponses, et leurs sommes de l’ensemble.',
    en: 'Counts of columns that cross two variables are moved by 3 at most, always alike: their shares differ a little from the answers, and their sums from the total.',
  },
  'protect.cell_secret_unreadable': {
    fr: '«\u00a0{file}\u00a0» est le secret qui déplace les effectifs, et ne se lit plus. Remettez-le depuis une sauvegarde\u00a0: un autre les déplacerait autrement, et leur moyenne dirait la vérité.',
    en: '“{file}” is the secret that moves counts, and can no longer be read. Bring it back from a backup: another would move them otherwise, and their average would tell the truth.',
  },
  'protect.no_cell_keys': {
    fr: 'L’étude demande que les croisements soient déplacés par des clés secrètes (crossings\u00a0: perturbed), et il n’y en a pas ici\u00a0: rien n’est montré.',
    en: 'The study asks for crossings to be moved by secret keys (crossings: perturbed), and there are none here: nothing is shown.',
  },
  'protect.listed_targets': {
    fr: 'Les groupes d’un échantillon sont trop nombreux pour que toutes leurs combinaisons soient examinées\u00a0: seuls les petits groupes vraisemblables l’ont été.',
    en: 'The groups of a sample are too many for all their combinations to be examined: only likely small groups were.',
  },
  'protect.records_unreadable': {
    fr: '«\u00a0{file}\u00a0» dit ce que les instantanés précédents ont montré, et ne se lit plus\u00a0: rien ne peut être montré sans lui. Remettez-le depuis une sauvegarde.',
    en: '“{file}” says what earlier snapshots showed, and can no longer be read: nothing can be shown without it. Bring it back from a backup.',
  },
  'protect.snapshot_too_close': {
    fr: 'Depuis le dernier instantané, le groupe «\u00a0{group}\u00a0» de «\u00a0{sample}\u00a0» a gagné ou perdu moins de {least} personnes\u00a0: la différence dirait ce qu’elles ont répondu. Attendez-en davantage.',
    en: 'Since the last snapshot, group “{group}” of “{sample}” gained or lost fewer than {least} people: the difference would tell what they answered. Wait for more.',
  },
  'protect.texts_withheld': {
    fr: 'Les textes de «\u00a0{question}\u00a0» restent à l’intérieur\u00a0: l’étude ne dit pas qu’ils sortent. Pour les relire et les laisser sortir, écrivez «\u00a0open_texts: reviewed\u00a0» sous «\u00a0policy\u00a0» dans study.yaml.',
    en: 'The texts of “{question}” stay inside: the study does not say that they leave. To read them and let them out, write “open_texts: reviewed” under “policy” in study.yaml.',
  },
  'protect.text_decision_unknown': {
    fr: '«\u00a0{found}\u00a0» ne décide rien d’un texte. Écrivez «\u00a0keep\u00a0» (garder), «\u00a0drop\u00a0» (retirer), ou rien tant que personne ne l’a relu.',
    en: '“{found}” decides nothing of a text. Write “keep”, “drop”, or nothing while nobody has read it.',
  },
  'protect.text_list_unreadable': {
    fr: '«\u00a0{file}\u00a0» n’a pas les colonnes d’une liste de textes à relire ({columns}).',
    en: '“{file}” does not have the columns of a list of texts to read ({columns}).',
  },
  'protect.no_open_question': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a pas de question ouverte qui ait des réponses.',
    en: 'Study “{study}” has no open question with answers.',
  },
  'protect.text_not_closed': {
    fr: 'Les textes de «\u00a0{question}\u00a0» ne sortent qu’une fois la vague close.',
    en: 'The texts of “{question}” leave only once the wave is closed.',
  },
  'protect.text_group_small': {
    fr: 'Les textes de «\u00a0{question}\u00a0» ne sortent pas d’un groupe de moins de {least} personnes.',
    en: 'The texts of “{question}” do not leave a group of fewer than {least} people.',
  },
  'protect.text_not_read': {
    fr: '{n} textes de «\u00a0{question}\u00a0» attendent d’être relus. Gardez ou retirez chacun.',
    en: '{n} texts of “{question}” wait to be read. Keep or drop each of them.',
  },
  'protect.no_audit': {
    fr: 'Ce que les chiffres publiés permettraient de déduire des réponses n’a pas été audité par programmation linéaire.',
    en: 'What published figures would let anybody deduce of answers was not audited by linear programming.',
  },
} as const
