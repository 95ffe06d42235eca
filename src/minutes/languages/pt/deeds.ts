import type { Part } from '../language.ts';

const DONE =
  'feito|feita|corrigido|corrigida|corrigidos|alterado|alterada|mudado|mudada|adicionado|adicionada|acrescentado|incluído|incluída|removido|removida|retirado|retirada|apagado|apagada|movido|movida|enviado|enviada|mandado|mandada|escrito|escrita|consertado|consertada|arrumado|arrumada|resolvido|resolvida|instalado|instalada|comprado|comprada|pedido|pago|paga|reservado|publicado|publicada|atualizado|atualizada|actualizado|subido|mergeado|integrado|integrada|aplicado|aplicada|fechado|fechada|aberto|aberta|terminado|preparado|avisado|contatado|ligado|medido|esvaziado|limpo|pintado|colocado|colocada|posto|testado|testada|renomeado|substituído|traduzido|traduzida|revisado|revisada|revisto|modificado|criado|criada|implementado|implementada|documentado|assinado|incorporado|incorporada|mesclado|mesclada|ajustado|ajustada|acertado|reformulado|reescrito|reescrita|retificado|rectificado|trocado|trocada|substituída|encaminhado|introduzido|inserido|anexado|entregue|concluído|concluída|finalizado|tratado|despachado|encomendado|regularizado|liberado|registado|registrado|acolhido|acatado|adotado|adotada';
const WILL_DO =
  'farei|corrigirei|mudarei|adicionarei|acrescentarei|incluirei|removerei|retirarei|moverei|enviarei|mandarei|escreverei|consertarei|instalarei|comprarei|pedirei|pagarei|publicarei|atualizarei|subirei|aplicarei|fecharei|abrirei|prepararei|avisarei|ligarei|limparei|pintarei|colocarei|testarei|traduzirei|revisarei|criarei|levarei|trarei|cuidarei|falarei|olharei|tentarei';
const TO_DO =
  'fazer|corrigir|mudar|alterar|adicionar|acrescentar|incluir|remover|retirar|tirar|mover|enviar|mandar|escrever|consertar|arrumar|instalar|comprar|pedir|pagar|publicar|atualizar|subir|aplicar|fechar|abrir|preparar|avisar|contatar|ligar|limpar|pintar|colocar|pôr|testar|traduzir|revisar|rever|modificar|criar|levar|trazer|fazê-lo|corrigi-lo|enviá-lo|cuidar|tratar|incorporar|integrar|mesclar|mergear|ajustar|trocar|substituir|acertar|adaptar|reescrever|refazer|reformular|encaminhar|agendar|inserir|anexar|resolver|implementar|retificar|rectificar|providenciar|encomendar';

export const deeds = {
  cues: {
    commitment: [
      `eu? ${WILL_DO}`,
      `eu|nós? vou|vamos ${TO_DO}`,
      'eu|nós|me? cuido|encarrego|responsabilizo|comprometo|ofereço|cuidamos de|disso|a|por|$',
      'eu faço|corrijo|mudo|adiciono|envio|mando|reviso|testo|arrumo|tiro|subo|levo|trago|compro|cuido|olho|abro',
      'conte|contem|pode|podem comigo|contar|deixar',
      'posso|poderia|podemos cuidar|fazer|ajudar|preparar|enviar|trazer|levar|dar',
      'deixa|deixe comigo',
      'tentarei|prometo|procurarei',
      'estou|estamos trabalhando|nisso|cuidando|fazendo',
      '^ eu? trato|tratarei|tratamos|ocupo-me|encarrego-me|responsabilizo-me|incumbo-me|providencio|providenciarei',
      `^ será|serão|vai|vão ser? ${DONE}`,
    ],
    done: [
      `^ já|está|tá|foi? ${DONE}`,
      `já|acabei|acabamos|tenho|temos foi|foram|está|estão|ficou|de? sido? ${DONE}`,
      `acabei|acabamos|acabo de ${TO_DO}`,
      `^ tudo|isso|isto|agora? foi|foram|está|estão|ficou ${DONE}`,
      '^ já? corrigi|mudei|adicionei|incluí|removi|tirei|enviei|mandei|subi|arrumei|fiz|movi|publiquei|atualizei|instalei|apliquei|testei|fechei|criei|consertei|revisei|traduzi',
      'segue|seguem|aqui|anexo|em está|vai|o|a|um|uma|anexo patch|versão|link|correção|arquivo',
      '^ já entrou|entraram|subiu|incorporei|integrei|alterei|troquei|ajustei|substituí|reescrevi|acertei|retifiquei|rectifiquei|acrescentei|retirei|aceitei|mesclei|alinhei|adotei|encaminhei',
      'incorporei|incorporámos|incorporamos|acolhi|acatei|adotei|adoptei|integrei|rectifiquei|retifiquei|rectificámos|corrigi|alterei|mudei|troquei|ajustei|substituí|reescrevi|atendi|apliquei a|o|as|os|conforme|como|tudo|todas|todos|ambas|ambos|de|segundo|tal sua|seu|suas|seus|tua|teu|vossa|vosso|sugestão|sugestões|sugerido|você|pediu|pediram|sugeriu|acordo|pedido|sugerida|observações|proposta|que|combinado|correções|correcções',
    ],
    success: [
      'funciona|funcionou|funcionando|deu bem|perfeito|perfeitamente|agora|certo|normalmente|aqui|assim|$',
      'resolvido|solucionado|consertado $|com|obrigado|obrigada|perfeitamente|o|valeu',
      'problema|erro resolvido|solucionado',
      'me|nos ajudou|serviu|resolveu muito|$',
    ],
  },
  forms: {
    deed: [
      `já|eu|também? já|tinha|tenho|temos ${DONE}`,
      `já está|tá|foi|foram ${DONE}`,
      `^ agora|tudo|isso|isto? está|foi|foram|tá ${DONE} $|agora|ontem|hoje|obrigado|obrigada|aqui|conforme|como|em|no|na`,
      `acabei|acabamos|acabo de ${TO_DO}`,
      `^ já|está|tá? ${DONE} $|em|por|ontem|hoje|obrigado|para|no|na`,
      `^ eu? ${WILL_DO}`,
      `^ eu|nós? me? cuido|encarrego|responsabilizo|ofereço|cuidamos`,
      `^ eu|nós? vou|vamos ${TO_DO}`,
      '^ eu faço|corrijo|mudo|adiciono|envio|mando|reviso|testo|arrumo|tiro|subo|levo|trago|compro|cuido|olho|abro|faria',
      '^ faço|corrijo|adiciono|envio|mando|reviso|arrumo|levo|trago isso|o|a|hoje|amanhã|sim|$',
      '^ estou nisso|trabalhando|fazendo|cuidando',
      '^ pode|podem deixar|contar comigo|$',
      '^ deixa|deixe comigo',
      'posso|poderia eu? cuidar|fazer|trazer|levar|comprar|enviar|ajudar',
      'abri|criei|mandei|enviei|submeti um|uma|o|a issue|ticket|pr|patch|pull|chamado',
      '^ pronto instalei|comprei|fiz|coloquei|encomendei|pus|montei|mandei|enviei',
      '^ deixa|deixem que? eu|comigo? faço|fazemos|trato|compro|instalo|$',
      '^ acabei de _',
      '^ já? encomendei|comprei|instalei|montei|coloquei|pus|reservei|tratei|pedi|fiz',
      '^ eu? trato|tratamos disso|do|da|de',
      '^ eu? troco|substituo|incorporo|integro|acrescento|incluo|ajusto|retiro|altero|refaço|reescrevo|encaminho|resolvo|publico|marco|trato|coloco|ponho já|isso|isto|o|a|hoje|amanhã|agora|agorinha|tudo|conforme|como',
    ],
    gladness: [
      'fico|ficamos|estou feliz|contente|felizes que|de|em|por|com',
      'que bom|ótimo|legal|alegria que|$',
      'bom saber|ouvir|ver que?',
    ],
  },
} satisfies Part;
