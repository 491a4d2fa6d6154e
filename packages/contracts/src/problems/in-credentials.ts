import type { Explanations } from './explanation.ts'
import type { CredentialRefusal } from './refusals.ts'
import { enumerate, roleWords, say, wordOf } from './words.ts'

const again = say('请重新登录取得令牌。', 'Sign in again for a new token.')

/** Why a bearer is not let in, or may not read this. */
export const inCredentials: Explanations<CredentialRefusal['code']> = {
  'credentials-missing': {
    title: say('未登录', 'Not signed in'),
    detail: () =>
      say(
        '请求须带 Authorization: Bearer <令牌>。',
        'The request needs the header Authorization: Bearer <token>.',
      ),
  },
  'token-malformed': {
    title: say('令牌无法识别', 'Token malformed'),
    detail: () =>
      say(`令牌不是有效的 JWT。${again.zh}`, `The token is not a JWT in compact form. ${again.en}`),
  },
  'token-unsigned': {
    title: say('令牌未签名', 'Token unsigned'),
    detail: () =>
      say(
        `令牌没有签名（alg: none），不予接受。${again.zh}`,
        `The token is unsigned (alg: none). ${again.en}`,
      ),
  },
  'token-algorithm-not-allowed': {
    title: say('令牌签名算法不允许', 'Token algorithm not allowed'),
    detail: ({ algorithm, allowed }) =>
      say(
        `令牌以 ${algorithm} 签名，只接受 ${allowed.join('、')}。${again.zh}`,
        `The token is signed with ${algorithm}; accepted: ${allowed.join(', ')}. ${again.en}`,
      ),
  },
  'token-signature-invalid': {
    title: say('令牌签名无效', 'Token signature invalid'),
    detail: () =>
      say(
        `令牌的签名与受信任的密钥不符。${again.zh}`,
        `The signature of the token does not fit any trusted key. ${again.en}`,
      ),
  },
  'token-expired': {
    title: say('令牌已过期', 'Token expired'),
    detail: ({ expiredAt }) =>
      say(`令牌已于 ${expiredAt} 过期。${again.zh}`, `The token expired at ${expiredAt}. ${again.en}`),
  },
  'token-not-yet-valid': {
    title: say('令牌尚未生效', 'Token not yet valid'),
    detail: ({ validFrom }) =>
      say(
        `令牌自 ${validFrom} 起有效。请核对时钟。`,
        `The token is valid from ${validFrom}. Check the clocks.`,
      ),
  },
  'token-for-another-audience': {
    title: say('令牌用于其他系统', 'Token for another audience'),
    detail: ({ audience }) =>
      say(
        `令牌不是发给本系统的，aud 应为“${audience}”。`,
        `The token was not issued for this service; its aud must be "${audience}".`,
      ),
  },
  'token-from-another-issuer': {
    title: say('令牌签发者不受信任', 'Token from another issuer'),
    detail: () =>
      say(
        '令牌的签发者（iss）不受信任。请用本系统的登录。',
        'The issuer (iss) of the token is not trusted. Sign in here.',
      ),
  },
  'token-claims-invalid': {
    title: say('令牌内容不完整', 'Token claims missing or wrong'),
    detail: ({ claims }) =>
      say(
        `令牌中缺少或不正确的内容：${claims.join('、')}。请联系管理员。`,
        `These claims of the token are missing or wrong: ${claims.join(', ')}. Ask whoever runs the sign-in.`,
      ),
  },
  'reading-not-permitted': {
    title: say('无权查看', 'Not permitted to read'),
    detail: ({ role, permitted }) => {
      const own = wordOf(roleWords, role)
      const who = enumerate(
        permitted.map((one) => roleWords[one]),
        true,
      )
      return say(
        `${own.zh}不能查看。可以查看的是：${who.zh}。`,
        `As ${own.en} you may not read this. Those who may: ${who.en}.`,
      )
    },
  },
}
