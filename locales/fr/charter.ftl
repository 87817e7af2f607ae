# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = Ce que nous promettons, et comment nous tenons parole
charter-page-lead = Voici la charte de { $office }, version { $version }. Chaque promesse a son délai, que ce site surveille : aucun agent ne peut l’arrêter ni le reculer sans que cela se voie.
charter-page-unread = La charte de ce bureau ne peut pas être lue pour le moment. Ce qui a été promis auparavant reste valable, et les délais en cours continuent de courir.
charter-page-earlier = Ceci est une version antérieure. Elle n’est plus en vigueur, mais ce qui a commencé sous cette version reste mesuré selon elle.
charter-page-newest = Vers la version en vigueur
charter-page-limit = Délai
charter-page-starts = Le délai court
charter-page-ends = Elle est tenue lorsque
charter-page-owner = Qui en répond
charter-page-pause = Si vous nous demandez d’attendre
charter-page-pause-days =
    { $count ->
        [one] Le délai peut être suspendu un jour au total. Vous seul pouvez le demander.
       *[other] Le délai peut être suspendu { $count } jours au total. Vous seul pouvez le demander.
    }
charter-page-another = Elle doit être tenue par une personne qui n’est pas intervenue auparavant.
charter-page-releases = Si elle n’est pas tenue, les copies scellées partent vers les autres bureaux que vous avez choisis en faisant votre signalement.
charter-page-repeats = Une fois la promesse tenue, le délai recommence.
charter-page-more = Qui est averti en cas de retard, et d’où vient ce chiffre
charter-page-ladder = Tant qu’elle n’est pas tenue, sont avertis l’un après l’autre :
charter-page-ladder-at = à { $percent } % du délai :
charter-page-basis = D’où vient ce chiffre ou cette règle
charter-page-zone = Les jours ouvrables sont ceux où le bureau travaille, dans le fuseau horaire { $zone }. Le jour où le délai commence ne compte pas.

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = dès qu’un signalement arrive
charter-page-starts-message = dès que vous écrivez de nouveau
charter-page-starts-contest = dès que vous dites que vous n’avez pas reçu de réponse, ou que ce n’en était pas une
charter-page-starts-complaint = dès que vous vous plaignez du bureau
charter-page-starts-danger = dès qu’il est établi que quelqu’un est en danger
charter-page-starts-case = dès qu’un dossier est ouvert
charter-page-starts-office = dès l’entrée en vigueur de cette charte
charter-page-starts-after = dès que ceci a été fait : { $promise }
charter-page-by-answer = une personne, et non une machine, répond dans la messagerie
charter-page-by-triage = un agent décide et en donne les motifs
charter-page-by-finding = un deuxième agent a revu la conclusion ou accepté que le dossier soit clos
charter-page-by-protect = une mesure a été prise pour la personne et un agent dit laquelle
charter-page-by-review = une personne chargée de l’administration a parcouru la liste
charter-page-rung-officer = l’agent de permanence
charter-page-rung-shift-lead = le responsable de l’équipe
charter-page-rung-head = la direction du bureau
charter-page-rung-peer = un autre point focal
charter-page-rung-board = l’instance qui contrôle le bureau

## Rules and versions.

charter-page-guards = Des règles toujours respectées
charter-page-guards-text = Le programme lui-même les fait respecter : ce qui en enfreindrait une est refusé.
charter-page-versions = Versions de cette charte
charter-page-versions-text = Une promesse reste mesurée selon la version sous laquelle son délai a commencé.
charter-page-version = Version { $version }

## How well the promises are kept.

charter-page-kept = Comment les promesses sont tenues
charter-page-kept-text = Ces chiffres sont calculés par ce site à partir de ce que retient le registre public, et non par le bureau. Chaque mois est publié une seule fois, signé, et n’est plus jamais modifié.
charter-page-none = Il n’y a pas encore de chiffres.
charter-page-next = Prochain mois publié : { $month }. Ses chiffres paraîtront à partir du { $day }.
charter-page-wait = Pourquoi pas plus tôt : pendant trente jours, une réponse peut être contestée, et elle compte alors comme non donnée. De plus, des chiffres immédiats pourraient trahir qui vient d’écrire.
charter-page-col-promise = Promesse
charter-page-col-due = Échues
charter-page-col-kept = Tenues à temps
charter-page-col-unkept = Non tenues à temps
charter-page-col-half = La moitié tenues en
charter-page-col-nine = Neuf sur dix tenues en
charter-page-few = moins de 10
charter-page-from = { $count } ou plus
charter-page-share = au moins { $percent } %
charter-page-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
charter-page-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
charter-page-untold = non indiqué
charter-page-part-late = tenues en retard : { $count }
charter-page-part-missed = contestées ou rouvertes : { $count }
charter-page-part-open = pas tenues du tout : { $count }
charter-page-part-contested = dont contestées par la personne : { $count }
charter-page-part-explained = dont expliquées par le bureau : { $count }
charter-page-all-few = Moins de 10 tenues et moins de 10 non tenues, peut-être aucune :
charter-page-file = Fichier signé de ce mois
charter-page-how = Comment lire ces chiffres
charter-page-how-few = Les nombres sont arrondis à la dizaine inférieure. Moins de 10 et aucun se présentent de la même façon, afin que personne ne puisse être retrouvé.
charter-page-how-sums = C’est pourquoi les totaux peuvent ne pas tomber juste. Un pourcentage n’est donné qu’à partir de 20 promesses, et n’indique jamais plus que ce qui a été tenu.
charter-page-how-kept = Une promesse appartient au mois où son délai a pris fin. Tenue en retard, elle n’est pas tenue à temps ; contestée ou rouverte dans les 30 jours, non plus.
charter-page-how-times = Les durées sont arrondies vers le haut et ne comprennent pas les jours d’attente demandés par la personne. Ce qui n’a jamais été tenu compte comme le plus long. « Non indiqué » signifie : trop peu, ou plus long que promis.
charter-page-how-again = Le fichier signé contient tout ce qui figure ici, et ce qui figure ici peut en être recalculé. Qui a accès à l’enregistrement du bureau peut recalculer le fichier, à l’octet près, avec la commande « recourse performance ».
