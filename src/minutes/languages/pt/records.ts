import type { Records } from '../language.ts';

/** Who decides together, as an expression. */
const DECIDING =
  '(?:(?:a|nossa) (?:diretoria|comissão|assembleia|equip[ea]|maioria|associação|direção)|(?:o|nosso) (?:comit[êé]|conselho|grupo|time))';

export const records: Records = {
  labels: [
    '(?:decisão|acordo|resolução|resultado da votação)',
    '(?:aprovad[oa]|combinado|definido|resolvido)(?: por unanimidade|)',
  ],
  reports: [
    // «Decidimos …», «Ficou decidido que …», «A diretoria aprovou …», «A proposta foi aprovada.»
    new RegExp(`^${DECIDING} (?:(?!não )[\\p{L}]+ ){0,2}(?:decidiu|aprovou|resolveu|votou|adotou)(?!\\p{L})`, 'iu'),
    /^(?:decidimos|combinamos|acordamos|aprovamos|(?:ficou|foi|fica) (?:decidido|combinado|acordado|aprovado|resolvido)) (?:que|por|não|em|a|o|\p{L}+r)(?!\p{L})/iu,
    /^(?:a|esta|nossa) (?:proposta|moção|resolução|emenda)\b[^.,:;?!]{0,120}? (?:fica|está|foi|ficou) (?:então |assim )?(?:aprovada|aceita|aceite|adotada|rejeitada)(?!\p{L})/iu,
    /^(?:então,? |assim,? |bom,? |pronto,? )?(?:fica|está|tá|ficou) (?:então |assim )?(?:decidido|combinado|acordado|aprovado|resolvido|fechado)(?!\p{L})/iu,
    /^foi (?:hoje |ontem |por unanimidade )?(?:deliberado|decidido|aprovado|acordado)(?!\p{L})/iu,
    /^aprovad[oa]s? por (?:unanimidade|maioria|\d{1,3} votos)(?!\p{L})/iu,
    /^(?:não havendo|sem|como não (?:há|houve)|na ausência de) (?:mais )?(?:objeç(?:ão|ões)|oposição)[^,]{0,30}, /iu,
    /^(?:há|temos|houve) (?:um )?consenso(?:[,:]| (?:em|que|para|de que))/iu,
    /^(?:resumindo|resumo|em resumo|ata|síntese)[^.:;?!]{0,40}: (?:ficou|foi|fica|decidimos|combinamos|decidiu-se) /iu,
    /^para constar(?: em ata)?[,:]/iu,
    /^como ninguém (?:se opôs|objetou|foi contra|reclamou)[^,]{0,40}, /iu,
    /^(?:então|pronto|bom)?,? ?fica assim[,:]/iu,
    /^(?:resolvemos|chegámos a|chegamos a|registro a decisão|registo a decisão)(?!\p{L})/iu,
    /^batido o martelo/iu,
  ],
  undecided: '',
  putOff: 'adiad[oa]|nenhuma?',
};
