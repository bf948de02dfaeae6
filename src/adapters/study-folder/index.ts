export { copyStudyFolder } from './copy-study-folder.ts'
export { readStudyFolder } from './read-study-folder.ts'
export { studyFingerprint } from './study-fingerprint.ts'
export { writeNewFolder } from './write-new-folder.ts'
