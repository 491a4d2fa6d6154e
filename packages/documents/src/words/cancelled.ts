/** The matter itself as such sentences name it: 该项工作, 此类考核, 这一事项. */
const MATTER = '(?:该|此|本|这)?(?:项|类|一)?(?:工作|事项|任务|业务|考核|指标|要求|证明)'
const HAS_ENDED = '(?:废止|取消|失效|完结|完成|结束|终止|停止|停用|撤销)'
const DONE = '(?:执行|实施|开展|使用|办理|运行)'

/** How a clause closes that says the matter has ended. */
const ENDED = [
  `(?:已|已经|予以|全部|均已)${HAS_ENDED}${DONE}?$`,
  `已于[^，,]{2,14}?${HAS_ENDED}$`,
  '收回并(?:予以)?取消$',
  `^(?:${MATTER}|系统|平台)?(?:收回并|收回后|直接|一律)?(?:取消|废止|停用|停止${DONE}|终止${DONE})$`,
  `^(?:收回并|收回后|直接|一律|予以)?(?:取消|废止|停止|停止${DONE}|终止|终止${DONE})${MATTER}$`,
  `不再(?:开展|实施|执行|承担|保留|要求|组织|办理|进行|使用|出具|考核|作为)[^，,]{0,12}$`,
  `^(?:无需|无须|不需要?|不必)(?:再)?${DONE}(?:${MATTER})?$`,
]
const ENDS = new RegExp(ENDED.join('|'))
const POINT = /^\d{1,2}[.．、]\s?/
const STILL_WORK = /^(?:由|开展|负责|组织|制定|受理|审核|统筹|指导|检查|改为|改由|转由|纳入|并入)/
/** 对…的, …者: who or what is ended are cases, not the matter. */
const OF_CASES = /^对[^，,]*(?:的|者|对象|人员)(?:予以|已)/

/** What a document may say outright about a reclaimed duty (收回方式). */
export const WAYS = { cancelled: '收回并取消', taken: '收回并承接' } as const
const WAY = /收\s?回\s?方\s?式\s?[:：]\s?收\s?回\s?并\s?(取\s?消|承\s?接)\s?[。；;]?/

/** Takes 「收回方式：收回并取消」 or 「…承接」 out of a cell; `cancelled` only where it stands there. */
export const takeWay = (cell: string): { readonly rest: string; readonly cancelled?: boolean } => {
  const said = WAY.exec(cell)
  if (said === null) return { rest: cell }
  return { rest: cell.replace(WAY, ' '), cancelled: said[1]?.startsWith('取') === true }
}

/**
 * A reclaimed duty is cancelled when every sentence of its work method closes by saying that the matter has
 * ended (已废止, 已取消, 已完结, 不再开展 …) and no clause gives work to anybody instead. A reason before it
 * (根据…规定, 阶段性工作任务) does not count as work; 「不建立…，由区…开展」 does.
 */
export const isCancelled = (workMethod: string): boolean => {
  const sentences = workMethod.split(/[。；;]/).filter((sentence) => sentence !== '')
  return sentences.length > 0 && sentences.every(saysItHasEnded)
}

const saysItHasEnded = (sentence: string): boolean => {
  const clauses = sentence.replace(POINT, '').split(/[，,]/)
  const last = clauses.at(-1) ?? ''
  return (
    ENDS.test(last) && !OF_CASES.test(last) && !clauses.slice(0, -1).some((clause) => STILL_WORK.test(clause))
  )
}
