import { type ApiRefusal, explain, type Problem } from '@dutybook/contracts'
import { statusCodes } from './status-codes.ts'

/** The problem document (RFC 9457) of a refusal, in the language the client prefers. */
export const problemOf = (refusal: ApiRefusal, requestId: string, languages: string | undefined): Problem => {
  const { type, titles, details, facts } = explain(refusal)
  const language = preferred(languages)
  return {
    type,
    title: titles[language],
    status: statusCodes[refusal.code],
    detail: details[language],
    instance: `urn:uuid:${requestId}`,
    titles,
    details,
    facts,
  }
}

/** Chinese unless English is asked for with a higher weight (Accept-Language, RFC 9110). */
const preferred = (languages = ''): 'zh' | 'en' => {
  const weights = { zh: 0, en: 0 }
  for (const entry of languages.toLowerCase().split(',')) {
    const [, language, q = '1'] = /^\s*(zh|en)\b[^;]*(?:;\s*q=([\d.]+))?/u.exec(entry) ?? []
    if (language === 'zh' || language === 'en') weights[language] = Math.max(weights[language], Number(q))
  }
  return weights.en > weights.zh ? 'en' : 'zh'
}
