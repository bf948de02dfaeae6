/** Issues of the room `dataset`, and of the files of answers it reads. */
export const datasetIssues = {
  // The file as a table.
  'dataset.unknown_encoding': {
    fr: 'L’encodage «\u00a0{encoding}\u00a0» n’est pas lu. Déclarez «\u00a0utf-8\u00a0», «\u00a0windows-1252\u00a0», «\u00a0latin1\u00a0» ou «\u00a0utf-16le\u00a0».',
    en: 'The encoding “{encoding}” is not read. Declare “utf-8”, “windows-1252”, “latin1” or “utf-16le”.',
  },
  'dataset.not_utf8': {
    fr: '«\u00a0{file}\u00a0» n’est pas en UTF-8 (octet {byte}). Si le fichier vient d’Excel ou d’un ancien outil, déclarez «\u00a0encoding: windows-1252\u00a0».',
    en: '“{file}” is not UTF-8 (byte {byte}). If it comes from Excel or an older tool, declare “encoding: windows-1252”.',
  },
  'dataset.looks_like_utf16': {
    fr: '«\u00a0{file}\u00a0» semble être en UTF-16. Déclarez «\u00a0encoding: utf-16le\u00a0», ou enregistrez-le en UTF-8.',
    en: '“{file}” looks like UTF-16. Declare “encoding: utf-16le”, or save it as UTF-8.',
  },
  'dataset.not_utf16': {
    fr: '«\u00a0{file}\u00a0» n’est pas en UTF-16. Corrigez l’encodage déclaré.',
    en: '“{file}” is not UTF-16. Correct the encoding declared.',
  },
  'dataset.wrong_separator': {
    fr: 'L’en-tête ne tient qu’en une colonne avec le séparateur «\u00a0{separator}\u00a0», mais contient des «\u00a0{found}\u00a0». Déclarez «\u00a0separator: "{found}"\u00a0».',
    en: 'With “{separator}” as separator the header is a single column, but it holds “{found}”. Declare “separator: "{found}"”.',
  },
  'dataset.duplicate_column': {
    fr: 'Deux colonnes s’appellent «\u00a0{column}\u00a0» (la première est la colonne {first}). Renommez l’une des deux.',
    en: 'Two columns are called “{column}” (the first is column {first}). Rename one of them.',
  },
  'dataset.ragged_row': {
    fr: 'Cette ligne a {found} cellules au lieu de {expected}. Vérifiez ses séparateurs et ses guillemets.',
    en: 'This row has {found} cells instead of {expected}. Check its separators and quotes.',
  },
  'dataset.unclosed_quote': {
    fr: 'Un guillemet ouvert à cette ligne n’est jamais refermé.',
    en: 'A quote opened on this line is never closed.',
  },
  'dataset.stray_quote': {
    fr: 'Un guillemet se trouve au milieu d’une cellule. Mettez la cellule entre guillemets et doublez ceux du texte.',
    en: 'A quote stands in the middle of a cell. Put the cell between quotes, and double those of the text.',
  },
  'dataset.nul_character': {
    fr: 'Un caractère nul se trouve dans cette cellule\u00a0: le fichier est abîmé, ou son encodage n’est pas celui déclaré.',
    en: 'A NUL character stands in this cell: the file is damaged, or its encoding is not the one declared.',
  },
  'dataset.record_too_large': {
    fr: 'L’enregistrement qui commence ici dépasse {limit}. La lecture s’est arrêtée\u00a0: un guillemet non fermé ou un fichier qui n’est pas un CSV en est la cause habituelle.',
    en: 'The record that begins here is larger than {limit}. Reading stopped: an unclosed quote, or a file that is no CSV, is the usual cause.',
  },
  'dataset.no_rows': {
    fr: '«\u00a0{file}\u00a0» a un en-tête mais aucune réponse.',
    en: '“{file}” has a header but no answers.',
  },
  'dataset.more_issues': {
    fr: 'Autres problèmes du même genre\u00a0: {n}.',
    en: 'More problems of this kind: {n}.',
  },

  // The columns.
  'dataset.no_data': {
    fr: 'L’étude ne nomme aucun fichier de réponses pour la population «\u00a0{population}\u00a0» à la vague «\u00a0{wave}\u00a0». Ajoutez «\u00a0data:\u00a0» à cet échantillon dans study.yaml.',
    en: 'The study names no file of answers for population “{population}” in wave “{wave}”. Add “data:” to this sample in study.yaml.',
  },
  'dataset.missing_column': {
    fr: 'La colonne «\u00a0{column}\u00a0», attendue pour {reader}, est absente du fichier. Corrigez «\u00a0column:\u00a0» dans l’étude.',
    en: 'Column “{column}”, expected for {reader}, is not in the file. Correct “column:” in the study.',
  },
  'dataset.missing_column_near': {
    fr: 'La colonne «\u00a0{column}\u00a0», attendue pour {reader}, est absente du fichier. Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0?',
    en: 'Column “{column}”, expected for {reader}, is not in the file. Did you mean “{suggestion}”?',
  },
  'dataset.option_without_column': {
    fr: 'L’option {reader} n’a pas de «\u00a0column:\u00a0», alors que d’autres options de la question en ont une.',
    en: 'Option {reader} has no “column:”, while other options of the question have one.',
  },
  'dataset.unread_columns': {
    fr: 'Colonnes que l’étude ne lit pas ({n})\u00a0: {columns}. Ajoutez-les à «\u00a0ignore:\u00a0» pour ne plus le signaler.',
    en: 'Columns that the study does not read ({n}): {columns}. Add them to “ignore:” to silence this.',
  },

  // The cells.
  'dataset.blank_cell': {
    fr: 'La colonne «\u00a0{column}\u00a0» a des cellules vides (lignes concernées\u00a0: {n}). Dites ce qu’elles signifient, par exemple «\u00a0missing: {"": no_answer}\u00a0».',
    en: 'Column “{column}” has blank cells (rows concerned: {n}). Say what they mean, for instance “missing: {"": no_answer}”.',
  },
  'dataset.unknown_value': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» n’est ni un code ni un libellé de {variable} (lignes concernées\u00a0: {n}).',
    en: '“{value}” in column “{column}” is neither a code nor a label of {variable} (rows concerned: {n}).',
  },
  'dataset.unknown_value_near': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» n’est ni un code ni un libellé de {variable} (lignes concernées\u00a0: {n}). Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0?',
    en: '“{value}” in column “{column}” is neither a code nor a label of {variable} (rows concerned: {n}). Did you mean “{suggestion}”?',
  },
  'dataset.more_values': {
    fr: 'La colonne «\u00a0{column}\u00a0» a d’autres valeurs du même genre (lignes concernées\u00a0: {n}).',
    en: 'Column “{column}” has more values of this kind (rows concerned: {n}).',
  },
  'dataset.not_a_number': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» n’est pas un nombre (lignes concernées\u00a0: {n}).',
    en: '“{value}” in column “{column}” is not a number (rows concerned: {n}).',
  },
  'dataset.below_minimum': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» est inférieur au minimum, {minimum} (lignes concernées\u00a0: {n}).',
    en: '“{value}” in column “{column}” is under the minimum, {minimum} (rows concerned: {n}).',
  },
  'dataset.above_maximum': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» est supérieur au maximum, {maximum} (lignes concernées\u00a0: {n}).',
    en: '“{value}” in column “{column}” is over the maximum, {maximum} (rows concerned: {n}).',
  },
  'dataset.not_a_date': {
    fr: '«\u00a0{value}\u00a0» dans la colonne «\u00a0{column}\u00a0» n’est pas une date écrite comme 2018-05-10 (lignes concernées\u00a0: {n}).',
    en: '“{value}” in column “{column}” is not a date written like 2018-05-10 (rows concerned: {n}).',
  },
  'dataset.partly_missing': {
    fr: '{column}\u00a0: certaines options ont une réponse et d’autres n’en ont pas (lignes concernées\u00a0: {n}). Les options sans réponse sont comptées comme non choisies.',
    en: '{column}: some options have an answer and others have none (rows concerned: {n}). Options without an answer are counted as not selected.',
  },
  'dataset.answered_not_asked': {
    fr: '{variable}\u00a0: des personnes à qui la question ne devait pas être posée y ont répondu ({n}).',
    en: '{variable}: people who were not to be asked the question have an answer to it ({n}).',
  },
  'dataset.asked_not_recorded': {
    fr: '{variable}\u00a0: des personnes à qui la question devait être posée sont notées «\u00a0non posée\u00a0» ({n}).',
    en: '{variable}: people who were to be asked the question are recorded as “not asked” ({n}).',
  },
  'dataset.unknown_answer': {
    fr: 'La réponse à {variable} («\u00a0{value}\u00a0») n’est plus dans le questionnaire (interviews concernées\u00a0: {n}).',
    en: 'The answer to {variable} (“{value}”) is no longer in the questionnaire (interviews concerned: {n}).',
  },
  'dataset.wrong_answer_kind': {
    fr: 'La réponse à {variable} n’est pas du type de la question (interviews concernées\u00a0: {n}).',
    en: 'The answer to {variable} is not of the question’s type (interviews concerned: {n}).',
  },

  // The weights.
  'dataset.weight_missing': {
    fr: 'Le poids manque dans la colonne «\u00a0{column}\u00a0».',
    en: 'The weight is missing in column “{column}”.',
  },
  'dataset.weight_not_a_number': {
    fr: 'Le poids «\u00a0{value}\u00a0» de la colonne «\u00a0{column}\u00a0» n’est pas un nombre.',
    en: 'The weight “{value}” in column “{column}” is not a number.',
  },
  'dataset.weight_negative': {
    fr: 'Le poids {value} de la colonne «\u00a0{column}\u00a0» est négatif.',
    en: 'The weight {value} in column “{column}” is negative.',
  },
  'dataset.weight_zero': {
    fr: 'Le poids de la colonne «\u00a0{column}\u00a0» est nul\u00a0: la personne ne compterait pas. Retirez-la du fichier, ou corrigez son poids.',
    en: 'The weight in column “{column}” is zero: the person would not count. Remove the row, or correct its weight.',
  },

  // The guesses made without a study.
  'dataset.guessed_single': {
    fr: '«\u00a0{column}\u00a0» est lue comme un choix unique ({n} modalités).',
    en: '“{column}” is read as a single choice (categories: {n}).',
  },
  'dataset.guessed_multiple': {
    fr: '«\u00a0{first}\u00a0» à «\u00a0{last}\u00a0» sont lues comme une question à choix multiples ({n} options).',
    en: '“{first}” to “{last}” are read as one question with several choices (options: {n}).',
  },
  'dataset.guessed_number': {
    fr: '«\u00a0{column}\u00a0» est lue comme un nombre.',
    en: '“{column}” is read as a number.',
  },
  'dataset.guessed_date': {
    fr: '«\u00a0{column}\u00a0» est lue comme une date.',
    en: '“{column}” is read as a date.',
  },
  'dataset.guessed_text': {
    fr: '«\u00a0{column}\u00a0» est lue comme un texte libre.',
    en: '“{column}” is read as open text.',
  },
  'dataset.guessed_missing': {
    fr: 'La valeur «\u00a0{value}\u00a0» est lue comme une absence de réponse ({kind}).',
    en: 'The value “{value}” is read as missing ({kind}).',
  },
  'dataset.guessed_weight': {
    fr: '«\u00a0{column}\u00a0» semble contenir des poids. Rien n’est pondéré tant que l’étude ne le dit pas.',
    en: '“{column}” looks like weights. Nothing is weighted until the study says so.',
  },
} as const
