import { directoryStream, openDistrict, type Organisation, registerOrganisations } from '@dutybook/duty-lists'
import type { Recorder } from './recorder.examples.ts'

/** A person with a role in an organisation. */
export const at = (role: string, organisation: string, id = `${role}@${organisation}`) => ({
  id,
  organisation,
  role,
})

/** A fictional district with its organisations, in a log of its own or shared with others. */
export const openSampleDistrict = (recorder: Recorder, districtId = 'qingshui') => {
  const id = (name: string) => `${districtId}-${name}`
  const organisation = (name: string, kind: Organisation['kind'], title: string, ...aliases: string[]) => ({
    organisationId: id(name),
    kind,
    name: title,
    aliases,
  })
  const stream = directoryStream(districtId)
  recorder.play(openDistrict, stream, {
    type: 'open-district',
    districtId,
    name: districtId === 'qingshui' ? '清水区' : '白石区',
    city: '临江市',
    coordinatingOffice: {
      organisationId: id('office'),
      name: '区委编办',
      aliases: ['区机构编制委员会办公室'],
    },
    actor: at('administrator', 'platform'),
  })
  recorder.play(registerOrganisations, stream, {
    type: 'register-organisations',
    organisations: [
      organisation('education', 'department', '区教育局', '教育局'),
      organisation('water', 'department', '区水利局'),
      organisation('market', 'department', '区市场监督管理局', '区市场监管局'),
      organisation('town', 'township', '柳溪镇'),
      organisation('street', 'township', '东桥街道'),
    ],
    actor: at('coordinator', id('office')),
  })
  return { districtId, id }
}
