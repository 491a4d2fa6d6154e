import type { Explanations } from './explanation.ts'
import type { RefusalOf } from './refusals.ts'
import { categoryWords, say } from './words.ts'

type OfCorrection =
  | 'no-corrections'
  | 'imported-item-unknown'
  | 'imported-item-exists'
  | 'finding-unknown'
  | 'fields-not-of-item'

const at = ({ correction }: { readonly correction: number }) =>
  say(`第 ${correction + 1} 处更正：`, `Correction ${correction + 1}: `)

const placed = (facts: { readonly correction: number }, zh: string, en: string) => {
  const place = at(facts)
  return say(place.zh + zh, place.en + en)
}

/** Corrections of drafts. */
export const inCorrections: Explanations<OfCorrection> = {
  'no-corrections': {
    title: say('没有更正', 'No corrections'),
    detail: () => say('请至少给出一处更正。', 'Give one correction at least.'),
  },
  'imported-item-unknown': {
    title: say('草稿中没有该事项', 'Item not in the draft'),
    detail: (facts: RefusalOf<'imported-item-unknown'>) =>
      placed(facts, `草稿中没有事项 ${facts.itemId}。`, `the draft has no item ${facts.itemId}.`),
  },
  'imported-item-exists': {
    title: say('草稿中已有该事项', 'Item in the draft already'),
    detail: (facts: RefusalOf<'imported-item-exists'>) =>
      placed(facts, `草稿中已有事项 ${facts.itemId}。`, `the draft has an item ${facts.itemId} already.`),
  },
  'finding-unknown': {
    title: say('没有这条提示', 'No such finding'),
    detail: (facts: RefusalOf<'finding-unknown'>) =>
      placed(
        facts,
        `没有第 ${facts.finding} 条提示，编号为 0 至 ${facts.findings - 1}。`,
        `there is no finding ${facts.finding}; they are numbered 0 to ${facts.findings - 1}.`,
      ),
  },
  'fields-not-of-item': {
    title: say('该类事项没有这些字段', 'Fields not of this item'),
    detail: (facts: RefusalOf<'fields-not-of-item'>) =>
      placed(
        facts,
        `${categoryWords[facts.category].zh}事项没有字段 ${facts.fields.join('、')}。`,
        `${categoryWords[facts.category].en} items have no ${facts.fields.join(', ')}.`,
      ),
  },
}
