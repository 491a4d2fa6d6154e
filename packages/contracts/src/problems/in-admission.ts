import type { Explanations } from './explanation.ts'
import { enumerate, powerWords, say } from './words.ts'

/** What may be put on a township's list from above, and how. */
export const inAdmission: Explanations<
  'admission-needed' | 'not-an-admission' | 'admission-without-support' | 'admission-of-enforcement'
> = {
  'admission-needed': {
    title: say('须走准入程序', 'An admission is needed'),
    detail: ({ changes }) =>
      say(
        `${placesOf(changes)}：向乡镇（街道）清单新增事项不属于动态调整，须走准入程序。请以 lane: "admission" 单独提出，写明履职保障；乡镇（街道）和有关部门表明意见后由编办决定。`,
        `${placesOf(changes)}: a duty is added to the list of a township that does not propose it. Propose it on its own with lane: "admission" and the supporting resources; the township and the departments are heard, then the coordinating office decides.`,
      ),
  },
  'not-an-admission': {
    title: say('准入只能新增', 'An admission only adds'),
    detail: ({ changes }) =>
      say(
        `${placesOf(changes)}：准入只能新增基本履职或配合履职事项。其他变更请另行以动态调整提出。`,
        `${placesOf(changes)}: an admission adds basic or cooperative duties and nothing else. Propose other changes as an adjustment.`,
      ),
  },
  'admission-without-support': {
    title: say('缺履职保障', 'Supporting resources missing'),
    detail: ({ changes }) =>
      say(
        `${placesOf(changes)}：准入事项须写明履职保障（content.support），如经费、人员、设备。`,
        `${placesOf(changes)}: say with which resources (content.support) the duty is to be performed: money, people, equipment.`,
      ),
  },
  'admission-of-enforcement': {
    title: say('执法事项不得准入', 'Enforcement is not admitted'),
    detail: ({ duties }) => {
      const told = duties.map(({ change, name, powers }) => {
        const words = enumerate(powers.map((power) => powerWords[power]))
        return say(
          `changes[${change}]“${name}”属于${words.zh}`,
          `changes[${change}] "${name}" is a matter of ${words.en}`,
        )
      })
      return say(
        `${told.map(({ zh }) => zh).join('；')}：行政处罚、行政许可、行政强制等执法事项须依法赋权，不得通过准入交由乡镇（街道）承担。`,
        `${told.map(({ en }) => en).join('; ')}. Such powers are conferred by law; they do not come to a township by admission.`,
      )
    },
  },
}

const placesOf = (changes: readonly number[]): string =>
  changes.map((change) => `changes[${change}]`).join(', ')
