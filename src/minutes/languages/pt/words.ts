export const IDEA =
  'ideia|idéia|proposta|sugestão|solução|opção|iniciativa|ponto|observação|pergunta|argumento|plano|abordagem|trabalho|alternativa|decisão|escolha|colocação|lembrança|saída|achado|sacada|malha|jogada|correção|correcção|lembrete|raciocínio|percepção|perceção|contribuição|contributo|caminho|reparo|análise|ajuste|achega|melhoria|redação|redacção|diagnóstico|medida|emenda|intervenção';
/** Who decides for others. */
export const BODY =
  'comitê|comité|comissão|diretoria|direção|conselho|grupo|assembleia|equipe|equipa|maioria|reunião|associação';
