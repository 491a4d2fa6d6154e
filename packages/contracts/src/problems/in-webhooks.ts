import type { Explanations } from './explanation.ts'
import type { RefusedUrl } from './refusals.ts'
import { type Bilingual, say } from './words.ts'

const faults: Readonly<Record<RefusedUrl, Bilingual>> = {
  'not-a-url': say('不是完整的网址', 'it is not a complete URL'),
  'not-https': say('须使用 https', 'it must be https'),
  credentials: say('网址中不得含用户名或密码', 'it must not hold a user name or password'),
  'forbidden-address': say(
    '指向内网、本机或保留地址，系统管理员未允许',
    'it leads to a private, local or reserved address that the operator has not allowed',
  ),
}

/** Webhooks and their deliveries. */
export const inWebhooks: Explanations<
  | 'webhook-not-found'
  | 'webhook-ended'
  | 'too-many-webhooks'
  | 'webhook-url-refused'
  | 'delivery-not-found'
  | 'delivery-pending'
> = {
  'webhook-not-found': {
    title: say('订阅不存在', 'Webhook not found'),
    detail: ({ webhookId }) =>
      say(
        `没有您可查看的订阅 ${webhookId}。可用 GET /v1/webhooks 查询。`,
        `There is no webhook ${webhookId} that you may see. GET /v1/webhooks shows those there are.`,
      ),
  },
  'webhook-ended': {
    title: say('订阅已终止', 'Webhook ended'),
    detail: ({ webhookId }) =>
      say(
        `订阅 ${webhookId} 已终止，不再推送。需要时请重新订阅。`,
        `Webhook ${webhookId} has ended and is told nothing more. Subscribe anew if it is needed.`,
      ),
  },
  'too-many-webhooks': {
    title: say('订阅过多', 'Too many webhooks'),
    detail: ({ most }) =>
      say(
        `一个机构最多 ${most} 个订阅。请先终止不用的订阅。`,
        `An organisation has ${most} webhooks at most. End one that is not needed first.`,
      ),
  },
  'webhook-url-refused': {
    title: say('推送地址不可用', 'Address of the webhook refused'),
    detail: ({ url, fault }) =>
      say(`不能向 ${url} 推送：${faults[fault].zh}。`, `Nothing is sent to ${url}: ${faults[fault].en}.`),
  },
  'delivery-not-found': {
    title: say('没有这条推送', 'Delivery not found'),
    detail: ({ deliveryId }) =>
      say(
        `该订阅没有推送 ${deliveryId}。可用 GET /v1/webhooks/{webhookId}/deliveries 查询。`,
        `The webhook has no delivery ${deliveryId}. GET /v1/webhooks/{webhookId}/deliveries shows those it has.`,
      ),
  },
  'delivery-pending': {
    title: say('正在投递', 'Delivery still pending'),
    detail: ({ deliveryId }) =>
      say(
        `推送 ${deliveryId} 仍在投递中，无须重新投递。`,
        `Delivery ${deliveryId} is still being tried; there is nothing to ask for again.`,
      ),
  },
}
