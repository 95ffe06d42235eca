import type { Part } from '../language.ts';
import { NOT } from './words.ts';

const DONE =
  'commandé|commandée|commandés|acheté|achetée|installé|installée|posé|posée|envoyé|envoyée|écrit|réparé|réparée|corrigé|corrigée|modifié|modifiée|changé|changée|ajouté|ajoutée|supprimé|supprimée|retiré|retirée|déplacé|déplacée|vidé|vidée|rempli|nettoyé|nettoyée|mesuré|mesurée|payé|payée|réservé|réservée|appelé|prévenu|contacté|creusé|peint|peinte|rangé|rangée|préparé|préparée|imprimé|publié|publiée|annulé|annulée|reporté|reportée|remplacé|remplacée|mis|mise|branché|branchée|terminé|terminée|fini|finie|appliqué|appliquée|intégré|intégrée|fusionné|fusionnée|actualisé|noté|notée|inscrit|inscrite|signé|signée|vendu|vendue|monté|montée|démonté|renommé|renommée|raccourci|livré|livrée';
const DO =
  'appelle|achète|commande|écris|envoie|apporte|prépare|répare|nettoie|vide|pose|creuse|mets|ajoute|corrige|modifie|contacte|réserve|organise|préviens|passe|fais|change|remplace|mesure|retire|supprime|installe|imprime|publie|peins|range|paie|note|inscris';
/** Who takes something on, takes what was spoken of or a piece of work, not the bus. */
const TAKES =
  'je la|le|les|l|m|y? en? prends $|en|ça|cela|celui-là|celle-là|ceux-là|tout|volontiers|la|le|les|une|un|cette|ce? $|deux|reste|relais|suite|main|tâche|partie|point|dossier|sujet|rôle|créneau|rédaction|compte|tour|permanence';
/** … and what tells or describes oneself rather than promises: "je note que", "je change souvent". */
const TOLD = `${NOT}|que|qu|souvent|toujours|parfois|rarement|attention|devant|rien|partie|confiance`;

export const deeds = {
  cues: {
    commitment: [
      'je|j|nous|on vais|allons|va|m|le|la|les|l|y|vous|te|en? le|la|les|l|y|en|vous|te|faire|m? faire|corriger|ajouter|modifier|envoyer|regarder|tester|essayer|écrire|préparer|vérifier|supprimer|occuper|charger|changer|mettre|proposer|créer|ouvrir|reprendre|publier|contacter|demander|retirer|intégrer|commander|apporter|prendre|voir|revoir|rajouter',
      'je|j|nous|on le|la|les|l|m|y|en|vous|te? ferai|ferons|corrigerai|ajouterai|modifierai|enverrai|regarderai|testerai|essaierai|essayerai|écrirai|préparerai|vérifierai|supprimerai|occuperai|chargerai|changerai|mettrai|proposerai|reprendrai|publierai|demanderai|retirerai|intégrerai|apporterai|prendrai|serai|fera|enverra|mettra|commanderai|verrai',
      `je|j m|le|la|les|y|vous|te? en|y? occupe|charge|fais|envoie|ajoute|corrige|prépare|regarde|teste|change|mets|rajoute|publie|note|essaie|essaye|commande|apporte|retire ${TOLD}`,
      '^ ce sera fait',
      '^ on fait comme ça',
      'comptez|compte sur moi',
      'je|j|nous compte|prévois|prévoyons|propose|promets|accepte|veux|suis|serais de|prêt|prête|disposé|volontaire|heureux|ravi|bien',
      'dans la|ma prochaine|v2|v3 version',
      'laisse|laissez moi',
      'je peux|pourrais m|le|la|les|vous|te|l|y en|occuper|charger|faire|envoyer|préparer|aider|tester|regarder|écrire',
      'je|j|nous|on m|nous y|en? engage|engageons|engagerai à|$|donc|volontiers',
      'me|m y|lance|dévoue|porte|propose|attelle|colle $|volontaire|pour|dès|demain|ce|cet|la|tout|aujourd|lundi|volontiers',
      'mettrai|mets|mettrais|mettrons la main à la pâte',
      'je|on|nous t|te|vous|lui|leur ouvre|prépare|crée|transmets|fais|rajoute|donne|refais|envoie|note ça|cela|le|la|les|un|une|l|accès|tout $|dans|demain|ce|cet|tout|dès|droits|accès|ça|projet|version|de|compte',
      `je|j|nous|on le|la|l|les|y|t|te|vous? rectifie|refais|réécris|reformule|complète|fusionne|merge|intègre|rajoute|adapte|retouche|renomme|enlève|vire ${TOLD}`,
      'je|j|on applique|lance|pousse|exécute|procède|merge|commite ça|le|la|$|tout|immédiatement|dès|aussitôt|et|donc|ainsi',
    ],
    done: [
      'voici|joint|jointe|joins un|une|le|la _? plan|correctif|patch|version|ébauche|script qui fait|corrige|ajoute|résout|règle|met cela|ça|le|la|tout|ceci',
      '^ fait|corrigé|appliqué|fusionné|poussé|ajouté|modifié|supprimé|résolu|réglé|mis|intégré|publié|envoyé|installé|retiré|changé|adopté|fermé|mergé|commandé|validé|terminé|déplacé',
      '^ c est déjà? fait|corrigé|réglé|bon|appliqué|parti|en|intégré|envoyé|publié|modifié|ajouté|rajouté|changé|supprimé|noté',
      'j|je|nous|on ai|avons|a|viens|l|les|venons l|de|tout|déjà|donc|bien|aussi|les? corrigé|appliqué|ajouté|modifié|supprimé|résolu|réglé|mis|intégré|publié|envoyé|installé|retiré|changé|adopté|fait|suivi|corriger|ajouter|modifier|publier|envoyer|mettre|pousser|commandé|déplacé|testé',
      'est|sont|a|ont été|maintenant|désormais|donc|déjà? été|maintenant|désormais|déjà? corrigé|corrigée|corrigés|appliqué|ajouté|modifié|réglé|intégré|publié|résolu|fait|faite|fusionné|supprimé',
      'c est comme si',
      'est|sont maintenant|désormais|déjà sur|en|dans|au|affiché|affichée',
      '^ pris|prise|noté|fait|appliqué|corrigé|intégré|fusionné|mergé|poussé en|et|$|merci|comme|dans|à compte|corrigé|$|merci|demandé|la',
      '^ j|je|nous|on ai|avons|a supprimé|retiré|modifié|corrigé|ajouté|renommé|changé|suivi|adopté|appliqué|fait le|la|les|l|ton|votre|ta|ça|comme',
    ],
    success: [
      'ça|cela|tout|il|elle fonctionne|marche|marchait|roule|tourne|passe|a bien|parfaitement|nickel|maintenant|très|à|impeccablement|fonctionné|marché|impec|aussi|enfin',
      'fonctionne|marche|tourne bien|parfaitement|nickel|maintenant|très|à|impeccablement|impec|enfin',
      'a|ont|l bien|parfaitement? fonctionné|marché|résolu|réglé|aidé|suffi',
      'problème|souci|bug|erreur est|a résolu|réglé|disparu|été|corrigé',
      'c était|est bien|ça|cela|donc? ça|cela|bon|résolu|réglé',
      'résolu|réglé $',
    ],
  },
  forms: {
    deed: [
      `j|je|nous|on en|l|les|y|le|la? ai|avons|a déjà|juste|bien|aussi|tout? ${DONE}`,
      `viens|venons d|de le|l|la|les|en? _`,
      `^ ${DONE} ce|hier|aujourd|dans|et|par|pour|à|la|le|les|merci|hui|en|comme`,
      `^ ${DONE} $`,
      `^ oui|ok|bon|d? accord? j|je le|la|les|l|t|te|vous|lui|leur|en|y? en|y|le|la|les? ${DO}|vérifie|regarde ${TOLD}`,
      `je|j m|le|la|les en|y|fais|ferai|fait occupe|charge|mets|attelle|colle|mettrai|occuperai|chargerai ${NOT}`,
      'je|j vais|allons m|le|la|les|l|lui|leur|vous|y|t? en|le|la|les? occuper|charger|faire|corriger|ajouter|envoyer|demander|appeler|changer|modifier|retirer|rajouter|mettre|apporter|prendre|revoir|reprendre|contacter|prévenir',
      `je|j|on leur|lui|vous|te ${DO}|pose|demande|téléphone|donne|redis`,
      'j y vais $|de|demain|ce|tout|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
      'c est déjà|tout? fait|réglé|corrigé|ajouté|rajouté|changé|supprimé|modifié|mis|envoyé|publié $|par|pour|en|à|merci|sur|dans',
      'c est fait|réglé|corrigé|commandé|parti|en|noté',
      'je|j peux|pourrais le|la|m|les faire|prendre|en|y|apporter',
      `j|je|nous|on le|la|les|l|y|lui|leur|m|vous|te? ai|avons|a|suis déjà|juste|bien|aussi|tout|tous? ${DONE}|prévenu|prévenus|averti|informé|demandé|écrit|parlé|téléphoné`,
      TAKES,
      'c est comme si',
      'ai|avons|viens ouvert|créé|déposé|soumis|d un|une|le|ouvrir|créer ticket|rapport|bug|demande|issue|pr|un|une',
      '^ ticket|rapport|bug|demande ouvert|créé|déposé|soumis|ouverte|créée',
      'suis dessus|déjà|en',
      `^ ${DONE} hier|ce|aujourd|la|depuis|avant|lundi|mardi|mercredi|jeudi|vendredi`,
      'est|sont|figure|figurent maintenant|désormais|déjà|à présent? sur|en|dans|au|affiché|affichée',
      'c|tout|il|elle|elles|ils est|sont en ligne|place $',
      `est|sont|a|ont maintenant|désormais|déjà été? ${DONE}`,
      'laisse|laissez|confie|confiez moi|nous|ça|le|cela faire|ça|cela|moi|gérer',
      `j|je ${DO}|demande|téléphone|vérifie|regarde|rédige|obtiens ${TOLD}`,
      'je|nous|on m|le|la|les|l|y|vous|en? déplacerai|appellerai|demanderai|installerai|enverrai|écrirai|passerai|irai|parlerai|ferai|verrai|trouverai|rappellerai|téléphonerai|contacterai|organiserai|déposerai|rédigerai|apporterai|achèterai|commanderai',
      'je peux|pourrai|pourrais le|la|les|l|m|en|y|vous? installer|faire|occuper|charger|commander|acheter|apporter|poser|réparer|prendre|appeler|organiser',
    ],
    gladness: [
      'ravi|ravie|content|contente|heureux|heureuse que|de|d ça|cela|apprendre|voir|lire|savoir|vous|tu|ce|le|la',
      'tant mieux si|alors|$',
      '^ super|cool|bien que ça|cela|vous|tu',
    ],
  },
} satisfies Part;
