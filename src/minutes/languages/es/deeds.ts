import type { Part } from '../language.ts';

const DONE =
  'hecho|corregido|corregida|corregidos|cambiado|cambiada|añadido|añadida|agregado|agregada|quitado|quitada|eliminado|eliminada|borrado|borrada|movido|movida|enviado|enviada|mandado|escrito|escrita|reparado|reparada|arreglado|arreglada|solucionado|solucionada|instalado|instalada|comprado|comprada|pedido|pedida|pagado|pagada|reservado|publicado|publicada|actualizado|actualizada|subido|subida|fusionado|fusionada|mezclado|integrado|integrada|aplicado|aplicada|cerrado|cerrada|abierto|abierta|terminado|terminada|preparado|preparada|avisado|contactado|llamado|medido|vaciado|limpiado|pintado|puesto|puesta|probado|probada|renombrado|reemplazado|sustituido|traducido|traducida|revisado|revisada|modificado|modificada|creado|creada|incluido|incluida|implementado|implementada|documentado|firmado';
const WILL_DO =
  'haré|corregiré|cambiaré|añadiré|agregaré|quitaré|eliminaré|borraré|moveré|enviaré|mandaré|escribiré|repararé|arreglaré|instalaré|compraré|pediré|pagaré|reservaré|publicaré|actualizaré|subiré|aplicaré|cerraré|abriré|prepararé|avisaré|contactaré|llamaré|limpiaré|pintaré|pondré|probaré|traduciré|revisaré|modificaré|crearé|incluiré|llevaré|traeré|encargaré|ocuparé|hablaré|miraré|intentaré';
const TO_DO =
  'hacer|corregir|cambiar|añadir|agregar|quitar|eliminar|borrar|mover|enviar|mandar|escribir|reparar|arreglar|instalar|comprar|pedir|pagar|reservar|publicar|actualizar|subir|aplicar|cerrar|abrir|preparar|avisar|contactar|llamar|limpiar|pintar|poner|probar|traducir|revisar|modificar|crear|incluir|llevar|traer|hacerlo|corregirlo|cambiarlo|añadirlo|agregarlo|enviarlo|revisarlo|arreglarlo|probarlo|encargarme|ocuparme';
/** What was taken in of what somebody said, as it was said. */
const TAKEN_IN =
  'incorporado|incorporada|incorporados|incorporadas|recogido|recogida|recogidos|reflejado|subsanado|subsanada|atendido|atendida|aplicado|aplicada|aplicados|aplicadas|mergeado|mergeada|fusionado|fusionada|integrado|integrada|desplegado|corregidas|corregidos|ajustado|ajustada|adaptado|reformulado|rehecho|retirado|retirada|renombrado|renombrada|reescrito|implementado|implementada|adoptado|adoptada|introducido|subido|subida|enmendado|enmendada|rectificado|rectificada|actualizado|actualizada|modificado|modificada|añadido|añadida|agregado|agregada|cambiado|cambiada|corregido|corregida|arreglado|arreglada|quitado|quitada';
/** What somebody does at once that was asked for. */
const NOW =
  'hago|cambio|corrijo|arreglo|añado|agrego|quito|subo|mergeo|fusiono|aplico|incorporo|meto|pongo|publico|implemento|preparo|envío|mando|actualizo|modifico|renombro|borro|elimino|reescribo|rehago|adapto|ajusto|muevo|redacto|escribo|encargo|pido|compro|traigo|llevo|reservo|retiro|integro|saco|armo|monto|paso|lanzo|programo';

export const deeds = {
  cues: {
    commitment: [
      `yo|lo|la|los|las|me|ya|le|te? ${WILL_DO}`,
      `voy|vamos a ${TO_DO}`,
      'me|nos encargo|ocupo|encargamos|ocupamos|comprometo|ofrezco|apunto|pongo',
      'lo|la|los|las|te|os|les|le hago|reviso|corrijo|cambio|añado|agrego|envío|mando|pruebo|miro|arreglo|quito|subo|preparo|traigo|llevo',
      'cuenta|cuenten con|conmigo ello|eso?',
      'puedo|podría|podemos encargarme|ocuparme|hacerlo|ayudar|prepararlo|enviarlo|traer|llevar|echar',
      'déjamelo|déjenmelo|dejádmelo',
      'intentaré|trataré|prometo|procuraré',
      'estoy|estamos trabajando|con ello|eso?',
      'estoy|estamos en ello|eso',
    ],
    done: [
      `^ ya|lo está|lo|quedó? ${DONE}`,
      `^ está|quedó? ${DONE} $|ya|gracias|y|hoy|ayer|según|también|todo|así|muchas|mil`,
      `^ ${DONE} en|tal`,
      `he|hemos ya|también ${DONE}`,
      `he|hemos ${DONE} $|tu|su|tus|sus|eso|esto|lo|ese|esa|este|esta|el|todo|ya|según|como|así|un|una|y`,
      `acabo|acabamos de ${TO_DO} $|tu|su|tus|sus|eso|esto|lo|ese|esa|este|esta|el|todo`,
      `lo|la|los|las he|hemos ${DONE}`,
      `ya está|están|quedó|queda|fue|ha|han|sido? sido? ${DONE}`,
      '^ lo|la|los|ya corregí|cambié|añadí|agregué|quité|envié|mandé|subí|arreglé|hice|moví|publiqué|actualicé|instalé|apliqué|probé|cerré|creé',
      'aquí|adjunto está|va|tienes|el|un|una|la|tu parche|versión|enlace|cambio|borrador|texto|propuesta|documento',
      'aquí|adjunto está|va|tienes el|la|un|una parche|versión|enlace|cambio|borrador|texto|propuesta|documento|informe|archivo|lista|resultado',
    ],
    success: [
      'me|ya|ahora|todo|nos|a? funciona|funcionó|funcionan|va|sirve|sirvió bien|perfecto|perfectamente|ahora|ya|correctamente|así|$',
      'funcionó|solucionado|resuelto|arreglado $|con|gracias|perfectamente|mi',
      'problema|error solucionado|resuelto|arreglado',
      'me|nos ha|sirvió|ayudó|servido mucho|servido|ayudado|$',
    ],
  },
  forms: {
    deed: [
      `ya|yo|también|lo|la|los|las he|hemos ya|también? ${DONE}`,
      `^ he|hemos ya|también? ${DONE} $|tu|su|tus|sus|eso|esto|ese|esa|este|esta|lo|según|como|ya|todo|así|ambos|ambas`,
      `acabo|acabamos de ${TO_DO} $|tu|su|tus|sus|eso|esto|lo|ese|esa|este|esta|el|todo`,
      `^ acabo|acabamos de ${TO_DO} _ $`,
      `^ ya|lo|la|los está|quedó|queda? ${DONE} $|en|por|ayer|hoy|gracias|para`,
      `^ está|quedó|queda? ${DONE} $|ayer|hoy|gracias`,
      `^ lo|la|los|las|me|ya|yo? lo|la|los|las|me? ${WILL_DO}`,
      `^ yo? me|nos encargo|ocupo|encargamos|ocupamos|apunto|ofrezco`,
      `^ voy|vamos a ${TO_DO}`,
      `^ lo|la|los|las hago|hacemos|corrijo|cambio|añado|agrego|envío|reviso|pruebo|arreglo|quito|subo|miro`,
      '^ estoy|ando en|con|trabajando ello|eso|en',
      'déjamelo|dejádmelo|déjenmelo a|en? mí|manos?',
      'puedo|podría yo? encargarme|ocuparme|hacerlo|traer|llevar|comprar|enviar',
      'acabo|acabamos de encargar|pedir|comprar|reservar|montar|instalar|poner|enviar|mandar|subir|publicar|abrir|hacer|hacerlo|pagarlo|encargarlo|comprarlo|pedirlo',
      '^ encargado|comprado|montado|instalado|puesto|colocado $|ya|hoy|ayer|y|gracias',
      '^ mañana|hoy|esta|este|ahora mismo|tarde|noche|finde|lunes? mismo? lo|la compro|encargo|hago|pido|instalo|traigo|monto|pongo',
      `^ queda|quedan|quedó|quedaron|está|están|ha|han|fue|fueron ya|sido|quedado? ${TAKEN_IN}`,
      `^ ${TAKEN_IN} $|al|a|en|la|el|tu|su|tus|y|por|como|con|según|gracias|ya|hoy|ayer|esta|para`,
      `lo|la|los|las|ya|también he|hemos ya|también? ${TAKEN_IN}`,
      `^ he|hemos ${TAKEN_IN} $|tu|su|tus|sus|eso|esto|ese|esa|este|esta|lo|según|como|todo|así`,
      `te|os|le|les? lo|la|los|las ${NOW} $|ya|ahora|hoy|mañana|enseguida|en|esta|este|a|al|así|como|yo|tal|cuando|y|de|para|antes|cuanto|inmediatamente|ahorita|mismo|luego|entonces`,
      'ya? está|esta subido|desplegado|publicado|puesto|incorporado|metido|fusionado? en producción|marcha|línea',
      '^ marchando $|una|ese|el|la',
      '^ entra|entrará|va|irá|saldrá|lo|la incluyo|incluiré|meto|meteré|metemos|incluimos? en la|el|esta|este próxima|siguiente|versión|rama|lote|entrega|revisión|borrador|edición|informe|acta',
      'delo|dadlo|denlo|dalo|eso|ya por|está hecho|hecha|hechos',
      '^ me pongo|ocuparé|encargaré|comprometo|ofrezco|encargaría|presto con|a|de|en|voluntario|ello|voluntaria',
      '^ voy|vamos a hacerle|ponerme|meterlo|cambiarla|aplicarlo|incorporarlo|publicarlo|subirlo|implementarlo|redactarlo|escribirlo|ponerlo|quitarlo|prepararlo|moverlo|renombrarlo',
      '^ voy|vamos con|por ello',
      '^ pongo|ponemos|pondré|pondremos manos|en|eso|esto a|marcha|práctica|así',
      '^ enseguida|ahora|ya|ahorita mismo? lo|la|los|las|te|me hago|cambio|corrijo|subo|aplico|arreglo|mando|preparo|pongo|quito|añado|encargo',
      'lo|la|los|las|ya he|hemos|lo|la|las|los metí|puse|subí|mergeé|fusioné|integré|incorporé|apliqué|cambié|corregí|arreglé|quité|añadí|agregué|renombré|moví|actualicé|modifiqué|adapté|reescribí|desplegué|publiqué|implementé|retiré|borré|eliminé|preparé|hice|reservé|compré|encargué|pedí|mandé|envié|avisé|hablé|escribí',
      'voy|vamos a|corriendo|volando|ya|allá|para|ahora|con usarla|usarlo|usar|adoptarla|adoptarlo|incorporarla|incluirlo|incluirla|ponerla|tenerlo|seguir|seguirlo|meterla|reescribirlo|replantearlo|probarla|allá|ello|proponerlo|darle|montarlo|solicitarlo|reservarlo',
      'manos a la',
      'eso|ya|lo|la|queda|dado|dalo hago|haré|cambiaré|está|lo|la|quedó|quedará|por|hicimos? hecho|hago|tendréis|tendrás|listo|solucionado|corregido|cambiado|apuntado|anotado|resuelto|aplicado|arreglado !que',
      'ya|hoy|ayer|acabo|lo|la|los|las lo|la|los|las|de|ya? metí|puse|subí|mergeé|fusioné|integré|incorporé|apliqué|quité|añadí|agregué|renombré|moví|adapté|reescribí|desplegué|publiqué|implementé|retiré|borré|eliminé|preparé|reservé|compré|encargué|pedí',
      'ya|queda|quedan|quedó|está|todo está|queda|quedó|en? incorporado|incorporada|recogido|reflejado|corregido|cambiado|aplicado|apuntado|anotado|apuntada|anotada|incluido|incluida|añadido|subsanado|resuelto al|en|a|como|para|$|según|tal|y|gracias',
      '^ ya? queda|quedan|quedó|está|están incorporado|incorporada|recogido|reflejado|anotado|apuntado|aplicado|corregido|añadido|incluido|cambiado|registrado|integrado|resuelto al|en|a|como|para|$|según|tal|y',
      'lo|la dejo|tengo|tendré listo|lista|hecho|preparado',
      `queda|quedan|quedó|quedaron|dada|damos|doy por? aceptado|aceptada|aceptadas|aceptados|admitido|admitida|aprobado|aprobada|aprobadas`,
      'lo|la|los|las dejo|tendré|dejaré|tendrás|tienes|tendréis|saco|sacaré|haré listo|lista|hecho|hecha|listos|preparado|preparada|terminado|mañana|hoy|esta',
      '^ mañana|hoy|luego|enseguida|ya|pronto lo|la|los tienes|tenéis|tendrás|tendréis|tendrán',
      `te|os|le|les lo|la|los|las ${NOW}`,
      'déjalo|dejádmelo|déjenlo|déjamelo|déjenmelo|dejadlo|dejámelo en|a mis|mi|mí|nuestras manos|cargo|cuenta|$?',
      '^ lo|la incluyo|incluiré|llevo|llevaré|pongo|pondré|añado|meto|agrego en|a|al la|el|orden? próxima|siguiente|orden|reunión|temario|acta|agenda|del',
      '^ queda|quedan|dejo ya? apuntado|apuntada|anotado|anotada|registrado|registrada|agendado|incluido|incluida $|en|para|gracias|como',
      '^ apuntado|anotado|agendado|incluido|registrado queda|quedo|$',
    ],
    gladness: [
      'me|nos alegro|alegra|alegramos que|de|ver|saber|mucho',
      'qué bueno|bien|alegría que|$',
      'contento|contenta|feliz de|que|por',
    ],
  },
} satisfies Part;
