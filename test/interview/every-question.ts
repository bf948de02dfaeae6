import type { LocalText } from '../../src/core/local-text.ts'
import { buildSteps } from '../../src/study/build/build-options.ts'
import type { Option, Question, Questionnaire } from '../../src/study/questionnaire.ts'
import { base, option, page, questionnaireOf } from './build-questionnaire.ts'

const languages = ['fr', 'en', 'ar']
const say = (fr: string, en: string, ar?: string): LocalText =>
  ar === undefined ? { fr, en } : { fr, en, ar }

const dontKnow = option('nsp', {
  label: say('Ne sait pas', 'Don’t know', 'لا أعرف'),
  missing: 'dont_know',
})
const networks: readonly Option[] = [
  option('facebook', { label: say('Facebook', 'Facebook', 'فيسبوك') }),
  option('linkedin', { label: say('LinkedIn', 'LinkedIn', 'لينكد إن') }),
  option('forum', {
    label: say(
      'Un forum ou un groupe de discussion professionnel, interne ou externe à l’entreprise',
      'A professional forum or discussion group, inside or outside the company',
      'منتدى أو مجموعة نقاش مهنية داخل الشركة أو خارجها',
    ),
  }),
  option('autre', { label: say('Un autre', 'Another one', 'شبكة أخرى'), other: true }),
]
const none = option('aucun', { label: say('Aucun', 'None of these', 'لا شيء'), exclusive: true })
const agreement: readonly Option[] = [
  option('1', { label: say('Pas du tout d’accord', 'Strongly disagree', 'لا أوافق بشدة') }),
  option('2', { label: say('Plutôt pas d’accord', 'Disagree', 'لا أوافق') }),
  option('3', { label: say('Plutôt d’accord', 'Agree', 'أوافق') }),
  option('4', { label: say('Tout à fait d’accord', 'Strongly agree', 'أوافق بشدة') }),
  dontKnow,
]
const rows = [
  {
    id: 'image',
    label: say(
      'Ils améliorent l’image de l’entreprise',
      'They improve the company’s image',
      'تحسّن صورة الشركة',
    ),
  },
  { id: 'temps', label: say('Ils font perdre du temps', 'They waste time', 'تضيّع الوقت') },
  // Said in no Arabic: it is shown in French and marked as such.
  {
    id: 'risque',
    label: say(
      'Ils exposent l’entreprise à des risques qu’elle maîtrise mal',
      'They expose the company to risks that it masters badly',
    ),
  },
]

const score = buildSteps(
  {
    minimum: 0,
    maximum: 10,
    ends: [
      say('certainement pas', 'certainly not', 'بالتأكيد لا'),
      say('certainement', 'certainly', 'بالتأكيد'),
    ],
    options: [],
  },
  languages,
)

const steps = buildSteps(
  {
    minimum: 1,
    maximum: 5,
    ends: [
      say('aucun risque', 'no risk', 'لا خطر'),
      say('un très grand risque', 'a very great risk', 'خطر كبير جداً'),
    ],
    options: [],
  },
  languages,
)

/** One page for each type of question, in French, English and, but for a few texts, Arabic. */
export const everyQuestion: readonly (readonly [string, readonly Question[]])[] = [
  [
    'single',
    [
      {
        ...base('reseau', {
          text: say(
            'Quel réseau utilisez-vous le plus dans votre travail ?',
            'Which network do you use most at work?',
            'ما الشبكة التي تستخدمها أكثر في عملك؟',
          ),
          hint: say(
            'Sur votre téléphone ou votre ordinateur.',
            'On your phone or your computer.',
            'على هاتفك أو حاسوبك.',
          ),
          required: true,
        }),
        type: 'single',
        options: [...networks, dontKnow],
        order: 'fixed',
      },
      {
        ...base('droit', {
          text: say(
            'Votre employeur vous autorise-t-il à parler de l’entreprise ?',
            'Does your employer allow you to speak about the company?',
            'هل يسمح لك صاحب العمل بالتحدث عن الشركة؟',
          ),
        }),
        type: 'single',
        options: [
          option('oui', { label: say('Oui', 'Yes', 'نعم') }),
          option('non', { label: say('Non', 'No', 'لا') }),
        ],
        order: 'fixed',
      },
    ],
  ],
  [
    'multiple',
    [
      {
        ...base('usages', {
          text: say('Lesquels utilisez-vous ?', 'Which ones do you use?', 'أيها تستخدم؟'),
          required: true,
        }),
        type: 'multiple',
        options: [...networks, none, dontKnow],
        order: 'fixed',
        maximum: 3,
      },
    ],
  ],
  [
    'scale',
    [
      {
        ...base('risque', {
          text: say(
            'Quel risque font-ils courir à votre entreprise ?',
            'How great a risk are they to your company?',
            'ما حجم الخطر على شركتك؟',
          ),
        }),
        type: 'scale',
        options: [...steps, dontKnow],
      },
      {
        ...base('conseil', {
          text: say(
            'Conseilleriez-vous votre entreprise à un ami ?',
            'Would you recommend your company to a friend?',
            'هل توصي صديقاً بشركتك؟',
          ),
          required: true,
        }),
        type: 'nps',
        options: score,
      },
    ],
  ],
  [
    'grid',
    [
      {
        ...base('avis', {
          text: say(
            'Diriez-vous des réseaux sociaux que…',
            'Would you say of social networks that…',
            'هل ترى أن شبكات التواصل…',
          ),
          required: true,
        }),
        type: 'grid',
        cells: 'single',
        rows,
        options: agreement,
        rowOrder: 'fixed',
      },
    ],
  ],
  [
    'grid-multiple',
    [
      {
        ...base('moments', {
          text: say('Quand les consultez-vous ?', 'When do you look at them?', 'متى تطالعها؟'),
        }),
        type: 'grid',
        cells: 'multiple',
        rows: rows.slice(0, 2),
        options: [
          option('matin', { label: say('Le matin', 'Mornings', 'صباحاً') }),
          option('soir', { label: say('Le soir', 'Evenings', 'مساءً') }),
          option('jamais', { label: say('Jamais', 'Never', 'أبداً'), exclusive: true }),
        ],
        rowOrder: 'fixed',
      },
    ],
  ],
  [
    'grid-scale',
    [
      {
        ...base('notes', {
          text: say('Notez chacun de ces points.', 'Rate each of these.', 'قيّم كلاً من هذه النقاط.'),
        }),
        type: 'grid',
        cells: 'scale',
        rows,
        options: score,
        rowOrder: 'fixed',
      },
    ],
  ],
  [
    'number',
    [
      {
        ...base('age', {
          text: say('Quel âge avez-vous ?', 'How old are you?', 'كم عمرك؟'),
          required: true,
        }),
        type: 'number',
        minimum: 16,
        maximum: 99,
        decimals: 0,
        unit: say('ans', 'years', 'سنة'),
      },
      {
        ...base('heures', {
          text: say('Combien d’heures par jour ?', 'How many hours a day?', 'كم ساعة في اليوم؟'),
        }),
        type: 'number',
        minimum: 0,
        decimals: 1,
      },
    ],
  ],
  [
    'text',
    [
      {
        ...base('metier', { text: say('Votre métier', 'Your occupation', 'مهنتك') }),
        type: 'text',
        maximumLength: 80,
        lines: 'one',
      },
      {
        ...base('mot', {
          text: say('Un mot à ajouter ?', 'Anything to add?', 'هل لديك ما تضيفه؟'),
          required: true,
        }),
        type: 'text',
        maximumLength: 500,
        lines: 'many',
      },
    ],
  ],
  [
    'date',
    [
      {
        ...base('embauche', {
          text: say(
            'Depuis quand travaillez-vous ici ?',
            'Since when have you worked here?',
            'منذ متى تعمل هنا؟',
          ),
          required: true,
        }),
        type: 'date',
        earliest: '1970-01-01',
        latest: '2026-03-01',
      },
    ],
  ],
  [
    'rank',
    [
      {
        ...base('priorites', {
          text: say('Quelles sont vos priorités ?', 'What are your priorities?', 'ما أولوياتك؟'),
          required: true,
        }),
        type: 'rank',
        options: [...networks, dontKnow],
        order: 'fixed',
        count: 3,
      },
    ],
  ],
  [
    'sum',
    [
      {
        ...base('temps', {
          text: say(
            'Comment se partagent vos 100 % de temps ?',
            'How do you share out 100% of your time?',
            'كيف توزّع وقتك؟',
          ),
          required: true,
        }),
        type: 'constant_sum',
        options: [...networks, dontKnow],
        total: 100,
      },
    ],
  ],
]

/** A questionnaire of those pages. */
export const everyQuestionnaire: Questionnaire = questionnaireOf(
  everyQuestion.map(([id, questions]) =>
    page(id, questions, {
      title: say(
        'Les réseaux sociaux au travail',
        'Social networks at work',
        'شبكات التواصل في العمل',
      ),
    }),
  ),
)
