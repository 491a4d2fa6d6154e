import { type Bilingual, enumerate, say } from './words.ts'

/** Explains that a thing's status allows a command only in others. */
export const onlyInStatus =
  <S extends string>(thing: Bilingual, words: Readonly<Record<S, Bilingual>>) =>
  ({ status, possibleIn }: { readonly status: S; readonly possibleIn: readonly S[] }): Bilingual => {
    const right = enumerate(
      possibleIn.map((one) => words[one]),
      true,
    )
    return say(
      `${thing.zh}现为“${words[status].zh}”。此操作只能在“${right.zh}”时进行。`,
      `The ${thing.en} is ${words[status].en}. This is possible only while it is ${right.en}.`,
    )
  }
