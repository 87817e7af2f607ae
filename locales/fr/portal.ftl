# Pages que voit la personne qui fait un signalement.
# Termes fixes : voir GLOSSARY.md.

## Titres dans l'onglet et l'historique : ils ne disent rien à qui regarde par-dessus l'épaule.

title-start = Bienvenue
title-form = Formulaire
title-once = Page
title-messages = Messages
title-promises = Engagements
title-help = Aide
title-information = Informations
title-notice = Avis

## Sur chaque page.

exit-link = Quitter ce site
menu-language = Choisir une langue
menu-pages = Pages
menu-start = Accueil
menu-mailbox = Ouvrir votre messagerie
menu-safety = Comment se protéger
menu-about = Ce que ce site peut voir
footer-exit = « Quitter ce site » ouvre aussitôt une page neutre. Si JavaScript est activé, trois pressions sur la touche Maj ont le même effet. L’historique de votre navigateur n’est pas effacé.

## Accueil.

start-heading = Signaler des menaces et des représailles
start-lead = Vous-même ou l’un de vos proches êtes menacé, puni ou empêché d’agir en raison de contacts avec l’Organisation des Nations Unies en matière de droits de l’homme ? Vous pouvez nous le dire ici. Vous n’êtes pas obligé de donner votre nom.
start-lead-office = Votre signalement est adressé à : { $office }.
start-choose-office = À quel bureau voulez-vous écrire ?
start-no-office = Aucun bureau ne reçoit encore de signalements ici. Revenez plus tard.
start-report = Faire un signalement
start-report-hint = Vos propres mots suffisent. Tout le reste peut attendre.
start-mailbox = Ouvrir votre messagerie
start-mailbox-hint = Pour lire les réponses et écrire à nouveau. Il vous faut votre code de suivi.
start-danger = Si une vie est en danger maintenant
start-danger-text = Nous répondons aussi vite que possible, mais nous ne pouvons pas envoyer de secours en quelques minutes. Appelez aussi les personnes proches de vous qui peuvent aider tout de suite. Dans le signalement, cochez « Oui, ou dans les prochaines heures ».
start-who = Qui peut faire un signalement
start-who-text = Toute personne qui a été en contact avec l’ONU au sujet des droits de l’homme, qui a voulu l’être ou que l’on soupçonne de l’avoir été : victime, témoin, avocat, journaliste, fonctionnaire, membre d’une organisation ou personne qui a apporté son aide. Également les proches, les collègues et les organisations. Vous pouvez aussi écrire au nom d’une autre personne.
start-reads = Qui le lit
start-reads-text = Seuls les agents de ce bureau qui sont chargés des signalements. Votre signalement est verrouillé de telle sorte que seules leurs clés l’ouvrent. Les personnes qui exploitent ce site ne peuvent pas l’ouvrir.
start-next = Ce qui se passe ensuite
start-next-receipt = Vous recevez un code de suivi : un nombre que vous êtes seul à détenir. Il ouvre votre messagerie sur ce site.
start-next-read = Un agent lit votre signalement et vous répond dans votre messagerie. Nous n’appelons jamais et n’envoyons pas de courriel.
start-next-ask = Nous examinons avec vous ce qui est sans danger et ce qui peut être fait. Rien de ce qui permet de vous reconnaître n’est transmis à un gouvernement ni rendu public sans votre accord.
start-next-log = Chaque signalement a sa place dans un registre public qui ne montre rien de son contenu. Personne ne peut le supprimer ni en changer la date sans que cela se voie.
start-promises = Ce que le bureau promet
start-charter = Toutes nos promesses, et comment nous les tenons
start-within-hours =
    { $count ->
        [one] dans un délai d’une heure
       *[other] dans un délai de { $count } heures
    }
start-within-days =
    { $count ->
        [one] dans un délai d’un jour
       *[other] dans un délai de { $count } jours
    }
start-within-working-days =
    { $count ->
        [one] dans un délai d’un jour ouvrable
       *[other] dans un délai de { $count } jours ouvrables
    }
start-within-months =
    { $count ->
        [one] dans un délai d’un mois
       *[other] dans un délai de { $count } mois
    }
start-safe = Protégez-vous
start-safe-device = Utilisez un téléphone ou un ordinateur que personne d’autre ne peut consulter. N’utilisez pas celui de votre travail.
start-safe-tor = Le plus sûr est le navigateur Tor. Une fenêtre privée est le minimum.
start-safe-history = L’historique de votre navigateur montrera que vous avez visité ce site. Quitter rapidement le site ne l’efface pas.
start-safe-more = En savoir plus sur la façon de se protéger
start-about-more = Ce que ce site peut voir et ce qu’il ne peut pas voir

## Comment se protéger.

safety-heading = Comment se protéger
safety-lead = Lisez ceci avant d’écrire. Cela prend trois minutes.
safety-before = Avant d’écrire
safety-before-device = Utilisez un appareil que personne d’autre ne peut consulter. Un appareil professionnel, un ordinateur partagé ou un téléphone que d’autres déverrouillent peut vous trahir.
safety-before-tor = Utilisez le navigateur Tor si vous le pouvez. Il cache à votre réseau le site que vous visitez et oublie la visite quand vous le fermez. Dans certains lieux, l’usage même de Tor attire l’attention : un réseau que beaucoup de gens utilisent, comme celui d’une bibliothèque, peut alors être préférable.
safety-before-private = Sans Tor, ouvrez une fenêtre privée. Dans une fenêtre ordinaire, l’adresse de ce site reste dans l’historique. Une fenêtre privée ne garde rien une fois que vous avez fermé toutes les fenêtres privées.
safety-before-network = Votre fournisseur d’accès, ou la personne qui gère le réseau, peut voir que vous visitez ce site, mais pas ce que vous écrivez. Avec Tor, il ne voit pas non plus le site.
safety-before-spy = Si vous pensez qu’un logiciel espion se trouve sur votre appareil, écrivez depuis un autre. Rien sur ce site ne peut vous en protéger.
safety-while = Pendant que vous écrivez
safety-while-details = Vous voulez rester inconnu ? Pensez à ce que vous seul pouvez savoir : une heure exacte, une réunion à laquelle peu de personnes assistaient, des mots que vous seul employez.
safety-while-files = Un fichier peut contenir plus que ce que l’on voit : une photo, son lieu et son heure ; un document, son auteur ; un enregistrement, des voix à l’arrière-plan. Si vous le pouvez, enlevez ce qui n’est pas nécessaire, ou décrivez le fichier avec des mots et demandez-nous comment l’envoyer.
safety-while-name = Vous pourrez donner votre nom plus tard. Certaines démarches, comme une lettre de l’ONU à un gouvernement, exigent un nom. Nous vous demandons votre accord avant chacune d’elles.
safety-while-talk = Ne dites pas à d’autres que vous nous avez écrit, à moins d’avoir en eux une confiance totale.
safety-after = Après avoir écrit
safety-after-receipt = Recopiez le code de suivi à la main. Ne le photographiez pas et ne le gardez pas dans un téléphone. Conservez-le là où il n’attire pas l’attention : 28 chiffres peuvent être cachés parmi d’autres nombres.
safety-after-history = La sortie rapide ouvre une autre page. Elle n’efface pas l’historique. Pour l’effacer, ouvrez l’historique de votre navigateur et supprimez les lignes qui concernent ce site. Si quelqu’un contrôle votre historique, un historique vide peut aussi éveiller des soupçons : ne supprimez que ces lignes.
safety-after-files = Un fichier que vous enregistrez depuis la messagerie reste sur votre appareil. Lisez les messages sur ce site et supprimez les réponses après les avoir lues.
safety-after-mail = Nous n’écrivons jamais de courriels ni de SMS et nous n’appelons jamais, sauf si vous le demandez. Quiconque le fait en notre nom n’est pas des nôtres. Nous ne demandons jamais votre code de suivi.
safety-shared = Sur un ordinateur partagé ou emprunté
safety-shared-text = Utilisez une fenêtre privée, n’enregistrez pas de fichiers et fermez toutes les fenêtres avant de partir. Dans un cybercafé, une caméra ou un programme peut enregistrer l’écran : n’y écrivez pas de noms.
safety-forced = Si quelqu’un vous force à ouvrir la messagerie
safety-forced-text = Ce que vous y avez supprimé n’est plus montré à quiconque détient votre code de suivi. Le bureau garde sa propre copie. Ne vous mettez pas en danger pour cacher le code : dites-nous plus tard, depuis un lieu sûr, que d’autres ont lu la messagerie.

## Ce que ce site peut voir.

about-heading = Ce que ce site peut voir et ce qu’il ne peut pas voir
about-lead = Vous ne devriez pas avoir à nous faire confiance aveuglément. Voici ce qui est connu, et de qui.
about-office = Le bureau
about-office-sees = Les agents chargés des signalements peuvent lire ce que vous écrivez et les fichiers que vous envoyez. Chaque ouverture est consignée, et d’autres personnes du bureau peuvent contrôler ces consignations.
about-office-not = Ils n’apprennent ni d’où vous avez écrit, ni avec quel appareil, ni à quelle minute. Ils connaissent l’heure.
about-node = Ce site
about-node-off = Sans JavaScript, vos mots passent un instant par la mémoire de ce site. Ils y sont aussitôt chiffrés et le texte lisible est effacé. Il n’est jamais écrit sur un disque.
about-node-on = Avec JavaScript, la page chiffre votre signalement sur votre propre appareil, avant que quoi que ce soit n’en sorte. Le site ne le voit alors jamais. La page vous l’indique lorsqu’elle le fait.
about-node-keeps = Ce que le site conserve est chiffré. Il n’a aucune clé qui l’ouvre. Quiconque emporterait la machine y trouverait l’heure à laquelle quelque chose est arrivé et sa taille approximative, et rien qui puisse être lu.
about-node-address = Il ne note ni votre adresse Internet, ni votre navigateur, ni les pages que vous avez ouvertes.
about-node-mailbox = Lorsque vous ouvrez votre messagerie, vos messages sont ouverts dans la mémoire du site pour vous être montrés, puis effacés de cette mémoire.
about-node-limit = Si quelqu’un contrôlait secrètement ce site au moment même où vous écrivez sans JavaScript, il pourrait lire en même temps. Nous faisons ce que nous pouvons pour l’empêcher, mais nous ne pouvons pas l’exclure.
about-log = Le registre public
about-log-text = Chaque signalement chiffré reçoit une place dans un registre public. Le registre ne contient que des empreintes : personne ne peut y lire ce qui a été signalé, ni même combien de signalements il y a. Mais personne ne peut supprimer un signalement ou en changer l’heure sans que cela se remarque. Dans votre messagerie, vous pouvez voir la place de votre propre signalement.
about-others = Les autres
about-others-network = Votre fournisseur d’accès peut voir que votre appareil visite ce site. Il ne peut pas voir ce que vous écrivez. Avec le navigateur Tor, il ne peut pas voir quel site vous visitez.
about-others-pages = Les pages ne chargent rien d’autres entreprises. Il n’y a ni publicité, ni comptage des visiteurs, ni cookie pour qui se contente de lire. Un cookie qui s’oublie en quelques minutes garde votre messagerie ouverte et conserve ce que vous avez écrit lorsqu’il faut corriger quelque chose.
about-not = Ce que personne ne peut vous promettre
about-not-text = Aucun site ne peut protéger contre un logiciel espion sur votre appareil, contre quelqu’un qui regarde votre écran ou contre quelqu’un qui surveille tout le réseau. Nous ne promettons que ce qui est écrit ici.

## Le signalement.

form-heading = Faire un signalement
form-lead = Écrivez avec vos propres mots, dans n’importe quelle langue. Seul le premier champ est nécessaire. Vous pourrez ajouter le reste plus tard dans votre messagerie.
form-to = À : { $office }
form-safety = Avant d’écrire : cet appareil est-il sûr, et savez-vous qui peut voir quoi ?
form-story = Que s’est-il passé ?
form-story-hint = Qui a fait quoi, et à qui ? Cela continue-t-il ? Pourquoi pensez-vous que c’est en raison de contacts avec l’ONU ? Si vous ne savez pas quelque chose, laissez-le de côté.
form-danger = Quelqu’un est-il en danger maintenant ?
form-danger-now = Oui, ou dans les prochaines heures
form-danger-not-now = Pas en ce moment
form-danger-unsaid = Je ne sais pas, ou je ne souhaite pas le dire
form-danger-note = Écrivez dans le signalement où se trouve la personne, qui est avec elle et ce qui aiderait dans les prochaines heures. Nous lisons ces signalements en premier. Appelez aussi les personnes proches de vous qui peuvent aider tout de suite.
form-concerns = De qui s’agit-il ?
form-concerns-me = De moi
form-concerns-relative = D’un membre de ma famille ou d’un proche
form-concerns-other = D’un collègue, d’un client ou d’une autre personne
form-concerns-organisation = D’une organisation ou d’un groupe
form-concerns-unsaid = Je ne souhaite pas le dire
form-more = Davantage, si vous le souhaitez
form-more-hint = Chaque partie peut rester vide. Elle nous aide à agir plus vite.
form-contact-section = Le contact avec l’ONU
form-cooperation = En quoi consistait le contact ?
form-cooperation-hint = Par exemple : une plainte, une déclaration à Genève ou à New York, une rencontre avec une délégation ou un expert, un courriel, une aide apportée à quelqu’un. Avec quel organe, et quand ? Qui le savait ? Un contact seulement prévu, ou seulement soupçonné, compte aussi.
form-facts-section = Où, quand et qui
form-place = Où cela s’est-il passé ?
form-place-hint = Pays, ville, lieu. Aussi précisément que votre sécurité le permet.
form-time = Quand cela s’est-il passé ?
form-time-hint = Un jour, un mois, ou « depuis le printemps ». Est-ce déjà arrivé auparavant ?
form-author = Qui l’a fait, ou qui est derrière ?
form-author-hint = Noms, services, uniformes, véhicules, numéros. Même si vous n’avez qu’un soupçon : dites alors que c’en est un.
form-wishes-section = Ce que vous voulez, et ce qui ne doit pas être fait
form-wishes = Que doit-il se passer ? Que ne doit-il pas se passer ?
form-wishes-hint = Par exemple : « Ne contactez pas la police. » « Ne nommez pas ma famille. » « Veuillez en parler au gouvernement, sans mon nom. » Nous nous y tenons, et nous vous consultons avant chaque démarche qui vous concerne.
form-person-section = Votre nom et comment vous joindre
form-person-hint = Vous n’êtes obligé de donner ni l’un ni l’autre. Nous les voyons, et personne d’autre ne les apprend de nous sans votre accord. Sans nom, nous pouvons faire beaucoup, mais pas tout : certaines procédures de l’ONU exigent le nom de la personne concernée. Vous pourrez le donner plus tard.
form-name = Votre nom
form-contact = Un moyen sûr de vous joindre
form-contact-hint = Seulement si c’est sans danger. Sinon, nous écrivons dans votre messagerie sur ce site, et vous la consultez quand vous le pouvez.
form-files-section = Fichiers
form-copies-section = En cas de silence
form-copies = Transmettre une copie scellée à
form-copies-hint = Vous n’êtes pas obligé de choisir. Si vous choisissez ici un autre bureau, une copie de votre signalement est scellée pour lui aussi. Il ne le reçoit que si le bureau auquel vous écrivez manque à sa promesse de vous répondre ; d’ici là, il apprend seulement, à partir du lendemain, qu’une copie est gardée pour lui et si l’on vous a répondu, mais pas un mot de ce que vous avez écrit. Le bureau auquel vous écrivez voit votre choix et ne peut pas s’y opposer. Une fois que l’autre bureau a reçu le signalement, votre code de suivi ouvre aussi l’échange avec lui. Ce que vous écrirez plus tard ne lui est pas transmis.
form-files-hint = Photos, documents, enregistrements : { $count } fichiers au plus, chacun de { $size } au plus. Ils sont chiffrés pendant leur envoi.
form-files-metadata = Un fichier peut contenir le nom de son auteur, le lieu et l’heure. Enlevez ce qui n’est pas nécessaire, ou parlez-nous d’abord du fichier.
form-files-choose = Choisir des fichiers
form-files-more = Autres fichiers
form-files-again = Encore d’autres fichiers
form-received = Déjà reçus
form-received-hint = Ces fichiers sont chez nous, chiffrés. Vous n’avez pas besoin de les choisir à nouveau.
form-received-drop = Ne pas l’envoyer
form-after = Après l’envoi
form-after-text = La page suivante montre votre code de suivi, une seule fois. Préparez de quoi écrire. Avec ce code, vous lirez nos réponses et pourrez écrire à nouveau.
form-send = Envoyer le signalement
form-sealed-there = Sans JavaScript, votre signalement est chiffré par ce site au moment où il arrive.

# Si JavaScript est activé, la page elle-même chiffre le signalement.
seal-here = Cette page chiffre votre signalement sur votre propre appareil, avant que quoi que ce soit n’en sorte. Personne en chemin ne peut le lire, et ce site non plus.
seal-working = Votre signalement est en cours de chiffrement et d’envoi. Veuillez laisser cette page ouverte.
seal-language = Si vous changez de langue maintenant, ce que vous avez écrit sera perdu. Changer quand même ?
seal-files-many-do = Vous pouvez envoyer { $max } fichiers à la fois. Choisissez-en moins. Les autres pourront suivre plus tard depuis votre messagerie.
seal-upload-large-do = Ensemble, ils peuvent avoir { $max } au plus. Choisissez-en moins. Les autres pourront suivre plus tard depuis votre messagerie.
seal-failed = Votre signalement n’a pas pu être chiffré sur cet appareil
seal-failed-do = Rien n’a été envoyé, et ce que vous avez écrit est toujours là. Essayez à nouveau. En cas de nouvel échec, vous pouvez l’envoyer sans le chiffrer ici : ce site le chiffre alors au moment où il arrive.
seal-unsent = Votre signalement n’a pas pu être envoyé
seal-unsent-do = La connexion s’est interrompue, ou le site n’a pas répondu. Ce que vous avez écrit est toujours là. Essayez à nouveau.
seal-without = Envoyer sans chiffrer sur cet appareil

# Ce qui peut empêcher un signalement ou un message : ce qui s'est passé, et que faire.
refusal-empty = Il n’y a pas encore de texte
refusal-empty-do = Écrivez au moins une phrase sur ce qui s’est passé, ou choisissez un fichier qui le raconte.
refusal-message-empty = Il n’y a pas encore de message
refusal-message-empty-do = Écrivez une phrase, ou choisissez un fichier.
refusal-long = Le texte est trop long
refusal-long-do = Raccourcissez-le d’environ { $percent } pour cent, ou envoyez la partie longue sous forme de fichier.
refusal-files-many = Il y a trop de fichiers
refusal-files-many-do = Vous pouvez envoyer { $max } fichiers à la fois. Les { $max } premiers ont été reçus. Envoyez les autres plus tard depuis votre messagerie.
refusal-file-large = Un fichier est trop volumineux : { $name }
refusal-file-large-do = Un fichier peut avoir { $max } au plus. Divisez-le, ou parlez-nous-en : nous trouverons un autre moyen.
refusal-upload-large = Les fichiers sont trop volumineux ensemble
refusal-upload-large-do = Ensemble, ils peuvent avoir { $max } au plus. Ce qui tenait a été reçu. Envoyez les autres plus tard depuis votre messagerie.
refusal-broken = Un fichier n’est pas arrivé entier : { $name }
refusal-broken-do = La connexion s’est interrompue. Choisissez ce fichier à nouveau.
refusal-files-room = Nous ne pouvons pas recevoir de fichiers en ce moment
refusal-files-room-do = L’espace réservé aux fichiers est plein. Envoyez le texte maintenant, et les fichiers plus tard depuis votre messagerie.
refusal-full = Nous ne pouvons pas recevoir de signalements en ce moment
refusal-full-do = L’espace de stockage est plein, et rien n’a été conservé. Essayez à nouveau dans une heure. En cas d’urgence, joignez le bureau par une autre voie.
refusal-unavailable = Nous n’avons pas pu conserver votre signalement
refusal-unavailable-do = Une partie de notre système ne répond pas. Rien n’a été envoyé. Essayez à nouveau dans quelques minutes.
refusal-busy = Trop de personnes écrivent en ce moment
refusal-busy-do = Rien n’a été envoyé. Essayez à nouveau dans une minute.
refusal-expired = Les fichiers que vous aviez envoyés ne sont plus là
refusal-expired-do = Plus de trente minutes se sont écoulées. Choisissez à nouveau les fichiers.
refusal-sealed = Le signalement chiffré n’est pas arrivé comme il le devait
refusal-sealed-do = Rien n’a été conservé. Envoyez-le à nouveau. Si cela se reproduit, désactivez JavaScript et envoyez-le ainsi.
refusal-no-key = Ce bureau ne peut pas encore recevoir de signalements
refusal-no-key-do = Son installation n’est pas terminée, et personne ne pourrait ouvrir ce que vous envoyez. Rien n’a été conservé. Revenez plus tard.
refusal-no-copy = Pour un des bureaux que vous avez choisis, aucune copie ne peut être gardée.
refusal-no-copy-do = Choisissez au plus quatre bureaux de la liste, ou aucun. Ce que vous avez écrit est toujours là.
refusal-no-claim = Rien n’a été choisi.
refusal-no-claim-do = Choisissez ce qui s’est passé.
refusal-complaint-empty = Une plainte doit être exprimée.
refusal-complaint-empty-do = Écrivez ce que le bureau a fait ou n’a pas fait.

## Le code de suivi, montré une seule fois.

receipt-arrived = Votre signalement est arrivé
receipt-lead = Voici votre code de suivi. Recopiez-le maintenant, à la main : il n’est montré qu’une seule fois.
receipt-number = Votre code de suivi
receipt-order = Lisez et écrivez les groupes de gauche à droite, ligne après ligne.
receipt-words = Le même code en mots
receipt-words-hint = L’un comme l’autre ouvre votre messagerie. Un seul des deux suffit.
receipt-why-only = C’est le seul moyen de lire nos réponses. Personne ne peut vous le redonner, pas même nous.
receipt-why-secret = Quiconque le détient peut lire votre messagerie. Ne le montrez à personne. Nous ne le demandons jamais.
receipt-why-keep = Ne le photographiez pas. Notez-le là où il n’attire pas l’attention parmi d’autres nombres.
receipt-why-print = Une page imprimée peut être trouvée. Si vous imprimez malgré tout cette page, seuls les chiffres sont imprimés.
receipt-check = L’avez-vous bien recopié ?
receipt-check-hint = D’après votre papier, tapez les deux derniers groupes de votre code : huit chiffres.
receipt-check-label = Les deux derniers groupes
receipt-check-send = Vérifier
receipt-check-skip = Continuer sans vérifier
receipt-wrong = Ce que vous avez tapé n’est pas identique
receipt-wrong-do = Comparez votre papier avec le code, groupe par groupe, et tapez à nouveau.
receipt-wrong-groups =
    { $count ->
        [one] Regardez le groupe marqué.
       *[other] Regardez les { $count } groupes marqués.
    }
receipt-group = Groupe { $number }
receipt-group-differs = Groupe { $number }, différent

kept-heading = C’est terminé
kept-right = Vous avez bien recopié le code de suivi.
kept-lead = Votre signalement est au bureau, chiffré. Il n’en reste rien sur cette page.
kept-back = Pour lire notre réponse, revenez sur ce site, choisissez « Ouvrir votre messagerie » et tapez votre code de suivi.
kept-when = Revenez de temps en temps, depuis un lieu sûr. Nous ne pouvons pas vous envoyer de rappel.
kept-close = Fermez maintenant cette fenêtre. Si vous le souhaitez, supprimez ce site de l’historique de votre navigateur.

gone-heading = Cette page n’existe plus
gone-lead = Elle n’est montrée qu’une seule fois. Il n’y a plus rien à voir ici.
gone-lost = Vous attendiez un nombre ?
gone-lost-text = Alors la page a été ouverte deux fois, ou trop de temps a passé. Personne ne peut montrer ce nombre à nouveau. Écrivez encore une fois, en quelques mots, et dites que vous avez déjà écrit : le bureau pourra réunir les deux.

## La messagerie.

mail-heading = Ouvrir votre messagerie
mail-lead = Tapez votre code de suivi. Les espaces et les tirets n’ont pas d’importance.
mail-receipt = Votre code de suivi : 28 chiffres
mail-words = Votre code de suivi en mots
mail-words-open = J’ai mon code de suivi en mots
mail-words-hint = Neuf mots, séparés par des espaces.
mail-open = Ouvrir
mail-lost = Vous avez perdu votre code de suivi ?
mail-lost-text = Personne ne peut ouvrir la messagerie sans lui, pas même le bureau. Faites un nouveau signalement, et dites que vous avez déjà écrit.
mail-closed = La messagerie est fermée.
refusal-receipt-empty = Il n’y a pas encore de code de suivi
refusal-receipt-empty-do = Tapez les 28 chiffres de votre code de suivi.
refusal-receipt-sign = Il s’y trouve quelque chose qui n’est ni un chiffre ni un mot connu
refusal-receipt-sign-do = Tapez seulement les chiffres. Si vous avez votre code en mots, tapez-les dans le champ prévu pour les mots.
refusal-receipt-short = Le code de suivi n’est pas complet
refusal-receipt-short-do = Un code de suivi a 28 chiffres, en sept groupes de quatre, ou neuf mots. Vous en avez tapé { $found } sur { $needed }.
refusal-receipt-long = Il y a trop de chiffres
refusal-receipt-long-do = Un code de suivi a 28 chiffres, en sept groupes de quatre. Comparez-le avec votre papier.
refusal-receipt-check = Un chiffre au moins est faux
refusal-receipt-check-do = Comparez ce que vous tapez avec votre papier, groupe par groupe. On confond souvent les chiffres qui se ressemblent : 1 et 7, 0 et 6.
refusal-receipt-unknown = Il n’y a pas de messagerie pour ce code de suivi
refusal-receipt-unknown-do = Est-ce bien un code de ce site ? Comparez ce que vous tapez avec votre papier.
refusal-receipt-busy = Beaucoup de codes erronés sont essayés en ce moment
refusal-receipt-busy-do = Le vôtre est peut-être juste. Attendez une minute et essayez à nouveau.
refusal-receipt-gone = La messagerie a été fermée
refusal-receipt-gone-do = Elle se ferme d’elle-même vingt minutes après votre dernière action. Tapez à nouveau votre code de suivi.
refusal-receipt-unavailable = Nous ne pouvons pas ouvrir de messageries en ce moment
refusal-receipt-unavailable-do = Une partie de notre système ne répond pas. Rien n’est perdu. Essayez à nouveau dans quelques minutes.

dialogue-heading = Votre messagerie
dialogue-with = Avec : { $office }
dialogue-session = La messagerie se ferme d’elle-même vingt minutes après votre dernière action. Fermez-la en partant.
dialogue-leave = Fermer la messagerie
dialogue-sent = Votre message est arrivé.
dialogue-deleted =
    { $count ->
        [one] { $count } réponse a été supprimée de votre messagerie.
       *[other] { $count } réponses ont été supprimées de votre messagerie.
    }
dialogue-waiting = Il n’y a pas encore de réponse. Revenez plus tard : nous ne pouvons pas vous prévenir.
dialogue-thread = Ce qui a été écrit jusqu’ici
dialogue-you = Vous
dialogue-your-report = Votre signalement
dialogue-office = Le bureau
dialogue-erased = Ceci a été supprimé.
dialogue-damaged = Ceci n’a pas pu être ouvert. Écrivez au bureau que cela s’est produit : il a sa propre copie.
dialogue-files = Fichiers
dialogue-file-save = Enregistrer sur cet appareil
dialogue-file-warn = Le fichier restera sur cet appareil, sous un nom neutre, jusqu’à ce que vous le supprimiez. L’ouvrir peut lancer un programme et apprendre à d’autres que vous l’avez ouvert. N’enregistrez que les fichiers que vous attendez.
dialogue-proof = Voir ce que le bureau a reçu, et quand
dialogue-proof-what = Tout ce qui arrive reçoit une place dans un registre public. Qui lit ce registre n’apprend rien du contenu de cette messagerie. Mais le bureau ne peut rien en retirer, ni changer l’ordre ou la date, ni vous montrer un autre registre qu’aux autres, sans que cela se découvre.
dialogue-proof-received = Reçu : { $time }
dialogue-proof-text = Ceci figure dans le registre public sous le numéro { $leaf }. Un registre de { $size } places a été signé avec lui. Il ne peut être ni supprimé ni redaté sans que cela se voie.
dialogue-proof-witness = { $name } a signé ce registre comme témoin : { $time }
dialogue-proof-alone = Jusqu’ici, personne d’extérieur au bureau n’a signé ce registre comme témoin.
dialogue-proof-root = Empreinte de ce registre
dialogue-proof-soon = Ceci figurera dans le registre public d’ici quelques minutes.
dialogue-proof-held = Ceci n’a pas de place dans le registre public, alors qu’il devrait en avoir une depuis longtemps. Ce n’est pas un retard : quelqu’un le retient, ou quelque chose est en panne.
dialogue-proof-changed = Ce qui est conservé ici n’est pas ce que le registre public porte à cette place. Cela a été modifié après réception, ou le registre l’a été.
dialogue-proof-alarm-do = Cela ne devrait jamais arriver. Demandez ici des explications au bureau. Si vous le pouvez sans danger, dites-le aussi à quelqu’un d’extérieur : un autre bureau, une organisation ou un avocat peut contrôler son registre public.
dialogue-proof-keep = Vous n’avez rien à enregistrer
dialogue-proof-keep-text = Votre messagerie le montre de nouveau chaque fois que vous revenez avec votre code de suivi. Une photo, une impression ou un fichier peut être dangereux : qui le trouve sur votre appareil ou dans vos papiers voit que vous avez écrit à ce bureau, et quand.
dialogue-write = Écrire à nouveau
dialogue-text = Votre message
dialogue-text-hint = Questions, nouvelles, corrections. Vous pouvez aussi retirer un accord, ou nous dire que personne n’a répondu.
dialogue-send = Envoyer
dialogue-promises = Ce qui vous a été promis, et que faire si cela n’a pas été tenu
promised-heading = Ce qui vous a été promis
promised-back = Retour aux messages
promised-none = Le bureau n’a pris ici aucun engagement daté.
promised-hint = Une horloge que le bureau ne peut pas arrêter mesure ces délais. Ce qui est en retard le reste.
promised-copies = Copies scellées
promised-copy-held = { $office } : copie scellée et gardée ici. Elle lui sera transmise d’elle-même si le bureau auquel vous avez écrit ne répond pas dans le délai promis.
promised-copy-sent = { $office } dispose de la copie depuis le { $time }, parce que le bureau auquel vous avez écrit n’a pas répondu à temps. Votre code de suivi ouvre aussi l’échange avec cet autre bureau.
promised-copy-waits = { $office } : l’envoi de la copie a été déclenché le { $time } ; elle est en cours d’acheminement.
promised-copy-not-arrived = { $office } : l’envoi de la copie a été déclenché le { $time }, mais elle n’y est pas arrivée. Soit l’autre bureau est injoignable, soit quelqu’un retient la copie. Prévenez-le vous-même si vous pouvez le faire sans danger.
promised-copy-kept-back = { $office } : la copie aurait dû partir et n’est pas partie. Quelqu’un a arrêté l’horloge de ce site ou modifié son registre. Prévenez vous-même l’autre bureau si vous pouvez le faire sans danger.
promised-copy-from = { $office } gardait votre signalement scellé pour le présent bureau et ne vous a pas répondu à temps. C’est pourquoi le signalement est ici.
promised-copy-also = { $office } dispose aussi de votre signalement. Votre code de suivi ouvre aussi l’échange avec ce bureau.
promised-copy-open = Ouvrir l’échange avec { $office }
promised-copy-elsewhere = Cet autre bureau a son propre site. Votre code de suivi y ouvre l’échange, à cette adresse :
promised-copy-gone = Un bureau qui n’est plus ici
promised-open = À tenir au plus tard le { $time }
promised-waits = Le bureau attend, comme vous l’avez demandé
promised-overdue = En retard. C’était à tenir au plus tard le { $time }
promised-kept = Tenu, { $time }
promised-late = Tenu en retard, { $time }
promised-missed = Considéré comme non tenu, car vous l’avez contesté
promised-claim = Signaler qu’un engagement n’a pas été tenu
promised-claim-text = Cela compte dans les chiffres publics du bureau. Une personne qui ne vous a pas encore écrit doit répondre, et la direction en est informée.
promised-what = Que s’est-il passé ?
promised-silence = Je n’ai pas reçu de réponse.
promised-no-answer = Ce n’est pas une réponse à ce que j’ai écrit.
promised-complaint = Je me plains du bureau.
promised-text = Avec vos mots
promised-text-hint = Nécessaire pour une plainte, sinon comme vous voulez.
promised-send = Le signaler
promised-pause = Demander au bureau d’attendre
promised-pause-text = Si vous ne pouvez ni lire ni écrire pendant un temps, les délais qui le permettent sont suspendus jusqu’à ce que vous indiquiez le contraire, pour une durée limitée. Rien d’urgent n’attend.
promised-pause-send = Veuillez attendre
promised-paused = Le bureau attend, comme vous l’avez demandé.
promised-resume-send = Il n’est plus nécessaire d’attendre
promised-done-contest = C’est enregistré. Une autre personne doit vous répondre.
promised-done-complaint = Votre plainte est enregistrée.
promised-done-pause = Le bureau attendra.
promised-done-resume = Le bureau reprend.
dialogue-delete = Supprimer les réponses que vous avez lues
dialogue-delete-text = Les réponses du bureau jusqu’ici disparaissent définitivement de cette messagerie, y compris pour quelqu’un qui vous forcerait à l’ouvrir. Le bureau garde sa propre copie.
dialogue-delete-send = Supprimer les réponses
dialogue-newest = Aller au message le plus récent

## Quand quelque chose fait obstacle : ce qui s'est passé, et que faire.

trouble-not-found = Cette page n’existe pas
trouble-not-found-do = L’adresse est peut-être mal tapée, ou la page n’existe plus. Revenez à l’accueil.
trouble-method = Cette page ne peut pas être ouverte de cette manière
trouble-method-do = Revenez à l’accueil et suivez les liens à partir de là.
trouble-large = C’était trop volumineux
trouble-large-do = Rien n’a été conservé. Envoyez moins de fichiers, des fichiers plus petits ou un texte plus court.
trouble-foreign = Cela ne venait pas de notre propre page
trouble-foreign-do = Pour votre sécurité, cela n’a pas été accepté. Revenez à l’accueil et ouvrez la page à partir de là.
trouble-busy = Il y a trop d’activité en ce moment
trouble-busy-do = Vous n’avez rien fait de mal. Attendez une minute et essayez à nouveau.
trouble-many = Trop de tentatives
trouble-many-do = Attendez une minute et essayez à nouveau.
trouble-broken = Une erreur s’est produite de notre côté
trouble-broken-do = Ce n’est pas votre faute. Si vous étiez en train d’envoyer quelque chose et n’avez pas vu de code de suivi, l’envoi n’a pas été accepté : recommencez.
trouble-unavailable = Une partie de notre système ne répond pas
trouble-unavailable-do = Rien de ce qui a été accepté n’est perdu. Essayez à nouveau dans quelques minutes.
trouble-start = Aller à l’accueil

## Which mechanism.

menu-rights = Connaître vos droits
menu-mechanisms = À qui vous adresser
finder-heading = À qui vous adresser
finder-lead = Outre ce bureau, d’autres peuvent recevoir votre cas, à l’ONU et ailleurs. Dites ce que vous savez : vous verrez qui ils sont et ce que chacun demande.
finder-help = Vous n’avez pas à choisir maintenant. Le bureau peut vous aider à le faire, et certaines démarches en excluent d’autres. N’écrivez jamais depuis un appareil que d’autres peuvent consulter.
finder-kept = Rien n’est obligatoire ici et rien n’est conservé : ce que vous choisissez vous est montré une fois, puis oublié.
finder-state = Dans quel État ou territoire cela s’est-il passé ?
finder-state-none = Je préfère ne pas le dire
finder-acts = Qu’a-t-on fait ?
finder-victims = Qui a été visé ?
finder-counterparts = Avec quelle partie de l’ONU le contact a-t-il eu lieu ?
finder-send = Voir qui peut aider
finder-found = Qui peut recevoir le cas
finder-chosen = Vous avez choisi :
finder-once = Cette liste n’est montrée qu’une fois. Notez ce dont vous avez besoin. Demandez au bureau avant d’envoyer quoi que ce soit : les adresses changent, et une deuxième procédure peut bloquer la première.
finder-unsure = Peut-être
finder-closed = Pas pour cet État
finder-again = Chercher à nouveau

## Know your rights.

rights-heading = Connaître vos droits
rights-lead = Vous avez le droit de parler des droits humains à l’ONU. Personne n’a le droit de vous punir pour cela.
rights-speak = Vous avez le droit de parler à l’ONU
rights-speak-text = Toute personne a le droit de s’adresser à l’ONU au sujet des droits humains : par lettre, par téléphone, en ligne ou de vive voix, seule ou avec d’autres. Aucune autorisation n’est nécessaire.
rights-speak-true = Vous êtes protégé pour avoir parlé, même si quelque chose de ce que vous avez dit se révèle inexact.
rights-who = Qui est protégé
rights-who-a = Toute personne qui donne des informations à l’ONU, coopère avec elle en matière de droits humains ou souhaite le faire.
rights-who-b = Toute personne qui utilise l’une de ses procédures, et toutes celles qui l’y aident : avocats, interprètes, chauffeurs, hôtes.
rights-who-c = Toute personne qui adresse une plainte à l’un de ses comités, et toutes celles qui l’y aident.
rights-who-d = Les proches des victimes, et les proches de celles et ceux qui les aident.
rights-who-close = Les amis, les collègues et les autres personnes de leur entourage.
rights-who-groups = Les organisations et les groupes, les fonctionnaires et les juges, ainsi que le personnel de l’ONU. Il n’est pas nécessaire d’être défenseur des droits humains.
rights-who-thought = Les personnes dont on croit seulement qu’elles ont eu un contact, même si ce n’est pas vrai.
rights-what = Ce qui est une représaille
rights-what-acts = Tout ce qui est fait à quelqu’un à cause d’un tel contact : menaces, filature, diffamation, licenciement, interdiction de voyager, arrestation, violence et bien d’autres choses.
rights-what-before = Aussi ce qui est fait avant, pour empêcher quelqu’un de parler. On parle alors d’intimidation.
rights-what-lawful = Aussi des mesures qui paraissent légales, comme un contrôle fiscal, une inculpation ou la fermeture d’une organisation, lorsque le contact en est une raison.
rights-what-others = Aussi les actes de ceux qui n’appartiennent pas à l’État : entreprises, groupes armés, voisins, personnes en ligne. Et les actes d’un autre État.
rights-what-nothing = Aussi le fait de ne rien faire : quand une autorité connaît un danger et ne vous protège pas.
rights-state = Ce que votre État doit faire
rights-state-refrain = Il ne doit rien faire de tel, ni adopter de lois qui empêchent de parler à l’ONU.
rights-state-protect = Il doit vous protéger de ceux qui le font, vous, votre famille et vos proches.
rights-state-investigate = Il doit enquêter vite et de façon impartiale, et traduire les responsables en justice.
rights-state-repair = Il doit réparer ce qui peut l’être.
rights-rules = Les règles qui le disent
rights-rules-text = Plusieurs traités et décisions de l’ONU et d’organisations régionales parlent de représailles. Tous les États n’ont pas adhéré à tous les traités. Quand nous n’avons pas lu un texte nous-mêmes, il est indiqué « à confirmer ».
rights-rules-show = Afficher les règles
rights-rules-body = Qui y veille :
rights-decide = Ce que vous décidez
rights-decide-first = Rien de ce qui vous concerne n’est transmis sans votre accord. Vous pouvez dire non et nous écrire quand même.
rights-decide-two = Il y a deux questions distinctes : le gouvernement peut-il apprendre votre nom, et le public le peut-il ? Vous pouvez répondre oui à l’une et non à l’autre.
rights-decide-back = Vous pouvez retirer votre accord à tout moment. Dès lors, plus rien n’est envoyé. Ce qui est déjà parti ne peut pas être rappelé.
rights-decide-close = Si vous écrivez pour quelqu’un d’autre, c’est cette personne qui décide. Si on ne peut pas la consulter, nous parlons avec ses plus proches et sommes prudents à chaque pas.
rights-expect = Ce que vous pouvez attendre de nous
rights-expect-read = Une personne lit votre signalement et vous répond dans votre messagerie. Le bureau indique sur la page d’accueil dans quel délai.
rights-expect-allegation = Ce que vous nous dites est traité comme une allégation jusqu’à son examen. Ce n’est pas de la méfiance : cela vous protège, vous et d’autres, contre les erreurs.
rights-expect-honest = Si nous ne pouvons pas aider, nous le disons et indiquons qui le pourrait.
rights-expect-no-promise = Personne ne peut promettre que vous serez en sécurité, ni qu’un État répondra. Avant chaque pas, nous vous demandons s’il pourrait aggraver les choses.
rights-children = Enfants et jeunes
rights-children-text = Vous avez le même droit, quel que soit votre âge. Aucun enfant ne doit être puni pour ce que ses parents font, disent ou croient.
rights-children-help = Si vous le pouvez, demandez de l’aide à un adulte en qui vous avez confiance. Si vous n’avez personne, écrivez-nous quand même.
rights-where = À qui vous adresser
rights-where-here = Vous pouvez écrire à ce bureau. S’il appartient à ceux que vous craignez, adressez-vous à d’autres.
rights-where-direct = Vous pouvez toujours écrire directement à l’ONU, au lieu de nous écrire ou en plus.

## The coded questions of the report.

form-codes-section = Cocher ce qui convient
form-codes-hint = Vos propres mots suffisent. Cocher nous aide à classer plus vite votre signalement. Laissez de côté ce dont vous n’êtes pas sûr.
form-codes = Ce que vous avez coché
form-codes-state = Dans quel État ou territoire ?
form-codes-acts = Qu’a-t-on fait ?
form-codes-victims = Qui a été visé ?
form-codes-cooperation = Quel était le contact ?
form-codes-counterparts = Avec quelle partie de l’ONU ?
