export type * from './answers.ts'
export { isFinished, startInterview } from './interview.ts'
export type { Interview, InterviewStart } from './interview.ts'
export { checkFrame } from './check-frame.ts'
export { currentPage } from './current-page.ts'
export type * from './page-view.ts'
export { answer, answerPage, keepAnswers } from './answer-page.ts'
export { goBack } from './go-back.ts'
export { finish } from './finish.ts'
export { checkRecord } from './check-record.ts'
export { parseAnswer } from './saved/parse-answer.ts'
export { interviewToJson } from './saved/interview-to-json.ts'
export type { InterviewJson } from './saved/interview-to-json.ts'
export { interviewFromJson } from './saved/interview-from-json.ts'
export { recordFromJson, recordToJson } from './saved/record-json.ts'
export type { RecordJson } from './saved/record-json.ts'
export { fillForm } from './html/fill-form.ts'
export { formFields } from './html/form-fields.ts'
export type { FormFields } from './html/form-fields.ts'
export { readForm } from './html/read-form.ts'
export { renderInterviewPage } from './html/render-interview-page.ts'
export type { InterviewPage } from './html/render-interview-page.ts'
export { renderDocument } from './html/render-document.ts'
export type { PageDocument } from './html/render-document.ts'
export type { PageContent, PageSetting } from './html/page-content.ts'
export { respondentCsp } from './html/respondent-csp.ts'
export type { CspAllowance } from './html/respondent-csp.ts'
export { surveyFacts } from './html/survey-facts.ts'
export type { SurveyFacts } from './html/survey-facts.ts'
export { welcomePage } from './html/welcome-page.ts'
export type { WelcomeOffer } from './html/welcome-page.ts'
export { donePage, savedPage } from './html/done-page.ts'
export type { Keepsakes, ReceiptFacts } from './html/done-page.ts'
export {
  busyPage,
  closedPage,
  errorPage,
  notYetOpenPage,
  pausedPage,
  quotaFullPage,
  screenedPage,
  staleTabPage,
  unknownLinkPage,
} from './html/notice-pages.ts'
export { privacyPage } from './html/privacy-page.ts'
export type { ProofLinks } from './html/privacy-page.ts'
export { resumePage } from './html/resume-page.ts'
export type { ResumeEntry } from './html/resume-page.ts'
