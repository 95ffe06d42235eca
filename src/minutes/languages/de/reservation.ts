import type { Part } from '../language.ts';

export const reservation = {
  cues: {
    contrast: [
      'aber|jedoch|allerdings|außer|obwohl|trotzdem|dennoch|nur|sondern|hingegen|wobei|sofern|solange',
      'nur wenn|dass|das',
      'abgesehen|bis davon|auf',
      'im prinzip',
      'prinzipiell|grundsätzlich|theoretisch',
      'mit ausnahme',
      'auf der anderen seite',
      'unter der bedingung|voraussetzung',
    ],
    condition: [
      'wenn|falls|sofern|vorausgesetzt|ob|soweit',
      '^ angenommen',
      'es sei denn',
      'im fall|falle',
      'kommt darauf|drauf an',
    ],
  },
  forms: {
    partial: [
      '^ nicht dass ich|wir|es',
      'weitgehend|größtenteils|teilweise|teils|halbwegs|überwiegend|grundsätzlich|prinzipiell|tendenziell|mehrheitlich|fast einverstanden|richtig|ja|recht|zustimmen|dafür|dabei|stimme|überzeugt|zugestimmt|gut|ok|okay|accord|d',
      'zum großen|größten? teil einverstanden|richtig|ja|recht|dafür',
      'ja zu|zum|zur|bei|beim|für|in _ _? _? nein|nicht',
      '^ ja zu|zum|zur|bei|beim|für|in',
      'nicht|gar so|mal|ganz? so? schlecht|dumm|blöd|verkehrt|übel|falsch aber|nur|allerdings|bloß',
      'neige|neigen|tendiere|tendieren dazu|ich|zu|auch|eher',
      'nicht sagen|behaupten dass ich|wir dagegen|nicht',
      "^ wenn's|wenn es|das? denn|unbedingt? sein muss",
      '^ im|in grunde|prinzip|wesentlichen ja|einverstanden|richtig',
    ],
    reserve: [
      'wenn auch|nur|jemand|es|das|sie|wir|keiner|niemand|die|alle|ihr|du|genug|der|dem',
      'auch|selbst wenn ich|wir|es|das|der|die|_ _',
      'mit _? _? ausnahme|einschränkung|vorbehalt|abstrichen|bauchschmerzen',
      'im|vom prinzip|grundsatz|großen|wesentlichen|allgemeinen',
      'zum teil|größten',
      'bis auf|zu',
      'unter|mit der|einer|dieser bedingung|voraussetzung|ausnahme|einschränkung',
      'vorausgesetzt|sofern|solange|soweit',
      'mehr oder weniger',
      'fürs|für erste|jetzt',
    ],
    concession: [
      '^ natürlich|klar|sicher|zugegeben|freilich kann|könnte|mag|können|könnten|mögen',
      '^ vielleicht|möglicherweise irre|täusche|übersehe ich',
      '^ kann|mag|könnte sein dass ich',
      '^ korrigiert|korrigiere|korrigieren|verbessert mich|sie? mich? wenn|falls',
      '^ nur|bloß meine meinung|gedanken|vermutung',
    ],
  },
} satisfies Part;
