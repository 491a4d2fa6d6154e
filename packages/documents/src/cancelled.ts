const ENDED =
  /(?:已|已经|予以|全部|均已)(?:废止|取消|失效|完结|完成|结束|终止|停止|撤销)(?:执行|实施|开展)?$|^(?:该项|此项|本项)?(?:工作|事项)?(?:收回并|予以)?(?:取消|废止)$|不再(?:开展|实施|执行|承担|保留|要求|组织)[^，,]{0,12}$/
const STILL_WORK =
  /^(?:\d{1,2}[.．、]\s?)?(?:由|开展|负责|组织|制定|受理|审核|统筹|指导|检查|改为|改由|转由|纳入|并入)/

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
  return (
    sentences.length > 0 &&
    sentences.every((sentence) => {
      const clauses = sentence.split(/[，,]/)
      return (
        ENDED.test(clauses.at(-1) ?? '') && !clauses.slice(0, -1).some((clause) => STILL_WORK.test(clause))
      )
    })
  )
}
