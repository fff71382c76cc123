import * as z from 'zod/mini'
import type { problemTexts } from './problem-texts.ts'

/** A problem of the configuration for people in any language. `params` never hold a secret or a variable's value. */
export const problemCode = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

type Texts = typeof problemTexts
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type Sentence<Key extends keyof Texts> = Texts[Key] extends string ? Texts[Key] : Texts[Key][keyof Texts[Key]]

export type ProblemCode = z.infer<typeof problemCode>
export type ProblemName = keyof Texts extends `problem.${infer Name}` ? Name : never
export type ProblemParams<Name extends ProblemName> = Record<
  NamesIn<Sentence<`problem.${Name}`>>,
  string | number
>
