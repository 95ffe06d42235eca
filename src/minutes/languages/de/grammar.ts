import type { Language } from '../language.ts';

export const grammar = {
  verbSecond: true,
  negators: new Set(
    'nicht nie niemals kein keine keinen keinem keiner keinerlei kaum ohne weder nirgends schwerlich niemand niemanden'.split(
      ' ',
    ),
  ),
  raising: new Set(
    'denke denk denken glaube glaub glauben finde find finden meine halte sage sag sagen behaupte behaupten überzeugt sicher'.split(
      ' ',
    ),
  ),
  negatorsBehind: new Set('nicht nie niemals kaum ungern'.split(' ')),
  clauseOpeners: new Set('sondern obwohl'.split(' ')),
  complementizers: new Set('dass daß ob was warum wie wer'.split(' ')),
  subordinators: new Set(
    'wenn falls obwohl obgleich weil da während sobald solange bevor ehe nachdem als ob indem sofern soweit'.split(' '),
  ),
  coordinators: new Set('und oder aber'.split(' ')),
  concluding: new Set(['dann']),
  fitting: new Set('passt geht gut super ok okay recht perfekt prima'.split(' ')),
  stopWords: new Set(
    (
      'ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus außer bei beim bereits bin bis bist bitte bzw da dabei dafür dagegen daher dahin damit danach dann daran darauf darin darüber darum das dass daß davon dazu dein deine deinem deinen deiner dem den denen denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eigentlich ein eine einem einen einer eines einfach einige einigen einmal er erst es etwa etwas euch euer eure für gar ganz gegen gibt habe haben hab hat hatte hatten hast hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins irgendwie ist ja jede jedem jeden jeder jedes jedoch jemand jetzt kann kannst kein keine keinen keiner können könnte könnten könnt machen man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen müsste möchte nach nachdem nein nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sogar solche soll sollen sollte sollten sondern sonst soweit statt über um und uns unser unsere unserem unseren unter viel vielleicht viele vom von vor war waren warum was weg weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder wieso will wir wird wirklich wo wobei wohl wollen worden wurde wurden während würde würden zu zum zur zwar zwischen ' +
      'hallo danke gruß grüße viele liebe schrieb liste mail'
    ).split(' '),
  ),
  openEnded: new Set(
    'und oder sowie ein eine einen einem einer eines dem den des im ins zum zur vom beim für als weil dass daß obwohl sowohl'.split(
      ' ',
    ),
  ),
  first: new Set('ich mein meine meinem meinen meiner mich mir'.split(' ')),
  together: new Set('wir uns unser unsere unserem unseren unserer'.split(' ')),
  second: new Set('du dich dir dein deine deinen deinem deiner sie ihnen ihr euch euer eure eurem euren'.split(' ')),
  doer: new Set('ich'.split(' ')),
  tentative: new Set('vielleicht eventuell evtl womöglich möglicherweise'.split(' ')),
  agreeing: new Set('einverstanden zustimmen stimme dafür'.split(' ')),
  approving: new Set('gut klingt passt richtig'.split(' ')),
  conditional: new Set('würde würden wäre wären könnte hätte fände'.split(' ')),
  subjectless: {
    subjects: ['ich'],
    before:
      'weiß weiss weis denke finde glaube vermute fürchte hoffe habe hatte bin war würde möchte will wollte kann konnte könnte wüsste wüßte werde hätte wäre mag müsste muss stimme halte verstehe bezweifle befürworte unterstütze bevorzuge unterschreibe sehe kenne benutze brauche lehne schätze'.split(
        ' ',
      ),
  },
} satisfies Partial<Language>;
