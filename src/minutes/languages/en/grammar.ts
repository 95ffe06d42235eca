import type { Language } from '../language.ts';

export const grammar = {
  negators: new Set(
    "not no never don't dont doesn't doesnt didn't didnt can't cant cannot won't wont wouldn't isn't isnt aren't wasn't haven't hasn't hardly without nor neither nobody shouldn't couldn't rarely barely".split(
      ' ',
    ),
  ),
  raising: new Set(
    'think believe feel find suppose guess see consider say saying claim claiming convinced sure certain'.split(' '),
  ),
  negatorsBehind: new Set(),
  clauseOpeners: new Set('but although whereas'.split(' ')),
  complementizers: new Set(),
  subordinators: new Set(
    'if unless although though while whilst when whenever since because as once until till after before where whereas wherever whether assuming provided given lest'.split(
      ' ',
    ),
  ),
  coordinators: new Set('and or but'.split(' ')),
  concluding: new Set(['then']),
  fitting: new Set('works suits fine good great ok okay perfect alright'.split(' ')),
  // The function words of English and the ones that mails share whatever they are about.
  stopWords: new Set(
    (
      'a about above after again against all also am an and any are aren as at be because been before being below between both but by can cannot could did do does doing don down during each either else etc even ever every few for from further get gets getting go goes going got had has have having he her here hers him his how however i if in into is it its itself just know let like ll make many may maybe me might more most much must my need no nor not now of off ok on once one only or other our out over own perhaps please quite rather re really s same say see seem seems shall she should since so some still such sure t than thank thanks that the their them then there these they thing things think this those though through to too try under until up us use used using ve very want was way we well were what when where whether which while who whom why will with within without would yes yet you your yours ' +
      "i'm i've i'd i'll you're you've we're we've it's that's there's don't doesn't didn't isn't can't won't let's what's hi hello dear regards cheers best wrote mail list"
    ).split(' '),
  ),
  openEnded: new Set(
    'the a an and or nor of from than via into onto my your our their its whose because although whether unless per'.split(
      ' ',
    ),
  ),
  first: new Set('i my me'.split(' ')),
  together: new Set("we our let's".split(' ')),
  second: new Set('you your u'.split(' ')),
  doer: new Set("i i'm i'll".split(' ')),
  conditional: new Set("would i'd we'd you'd he'd she'd they'd it'd that'd".split(' ')),
  tentative: new Set('perhaps maybe possibly guess suppose'.split(' ')),
  agreeing: new Set('agree agreed concur'.split(' ')),
  approving: new Set('good sounds right correct fine'.split(' ')),
  subjectless: {
    subjects: ['i', "i'm"],
    before:
      "don't can't cannot couldn't haven't hadn't didn't wouldn't won't wasn't shouldn't am was had can could would will think thought guess doubt hope wonder suppose suspect believe feel agree disagree concur accept admit like love hate prefer object remain withdraw share appreciate reckon tried found fixed made forgot managed figured got ran saw meant really still totally fully completely strongly wholeheartedly not happy glad sceptical skeptical opposed unconvinced unsure inclined reluctant wary afraid going stand".split(
        ' ',
      ),
  },
} satisfies Partial<Language>;
