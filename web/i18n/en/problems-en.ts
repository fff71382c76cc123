export { problemTexts as problemsEn } from '../../../shared/wire/problem-texts.ts'
