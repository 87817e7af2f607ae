# The case’s file: people, cooperation, incidents, chronology.

case-group-file = Dossier
case-menu-overview = Vue d’ensemble
case-group-assess = Évaluer
case-group-respond = Agir
case-menu-people = Personnes
case-menu-events = Ce qui s’est passé

file-keep = Enregistrer
file-written = Écrit par { $officer } le { $time }
file-none-chosen = aucun choix
file-date-hint = Dans la mesure où on la connaît : 2026, 2026-03 ou 2026-03-05. Mettez ~ devant si elle n’est pas sûre.
file-no-date = sans date
file-from-to = { $from } – { $to }

# Headings in the story of a case; what was written follows below.
timeline-party-recorded = { $officer } a consigné une personne ou une organisation
timeline-party-removed = { $officer } a retiré une personne ou une organisation du dossier
timeline-parties-tied = { $officer } a consigné un lien
timeline-tie-removed = { $officer } a annulé un lien
timeline-cooperation-recorded = { $officer } a consigné une coopération
timeline-cooperation-removed = { $officer } a retiré une coopération du dossier
timeline-incident-recorded = { $officer } a consigné un incident
timeline-incident-removed = { $officer } a retiré un incident du dossier
timeline-work = { $count ->
    [one] { $count } étape de travail dans le dossier, à partir du
   *[other] { $count } étapes de travail dans le dossier, à partir du
}

people-title = Personnes du dossier
people-lead = Toutes celles qui y ont une part : qui a été visé, qui a coopéré, qui a vu, à qui l’acte est imputé. Une même personne peut avoir plusieurs rôles et plusieurs noms.
people-everybody = Personnes et organisations
people-add = Ajouter une personne
people-none = Il n’y a encore personne dans le dossier. Commencez par la personne visée, ou par celle qui vous a informés.
people-number = N° { $number }
people-counted = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
people-born-on = naissance : { $date }
people-about-legend = À propos de la personne ou de l’organisation
people-kind = Qui est consigné ?
people-names = Noms
people-names-hint = Tel que la personne l’écrit, dans n’importe quelle écriture ; puis en lettres latines, et les autres noms. Le premier est celui que montrent les listes.
people-name-nth = Nom { $number }
people-name-kind-nth = Nature du nom { $number }
people-roles = Rôles dans ce dossier
people-roles-hint = Tous ceux qui conviennent. Sauf pour l’auteur présumé et l’agent public, rien ne sort du bureau sans l’accord de la personne.
people-function = Fonction, grade ou profession
people-born = Naissance
people-count = Nombre de personnes
people-count-hint = Pour un groupe, dans la mesure où on le connaît.
people-states = États de nationalité ou du siège
people-state-nth = État { $number }
people-contact = Comment joindre la personne sans danger
people-contact-hint = Quelle voie est sûre, à quels moments, et ce qu’il ne faut pas faire.
people-about = Ce que l’on sait d’autre
people-save-another = Enregistrer et ajouter une autre personne
people-remove = Retirer du dossier
people-remove-hint = Pour ce qui a été consigné par erreur. L’historique du dossier en garde la trace.
people-remove-reason = Motif
people-remove-send = Retirer du dossier
people-ties = Liens
people-ties-none = Aucun lien n’est consigné. Dès que le dossier compte deux personnes, dites ici ce qu’elles sont l’une pour l’autre.
people-tie-add = Ajouter un lien
people-tie-from = Qui
people-tie-kind = est
people-tie-to = De qui
people-tie-note = Note
people-tie-note-hint = Par exemple depuis quand, ou qui le dit.
people-tie-save = Enregistrer le lien
people-tie-undo-heading = Modifier
people-tie-undo = Annuler

party-person = Une personne
party-organisation = Une organisation ou une institution
party-group = Un groupe de personnes

role-victim = Victime
role-relative = Proche parent
role-associate = Collègue, ami ou personne de l’entourage
role-witness = Témoin
role-source = A informé le bureau
role-author = Auteur présumé
role-official = Agent public
role-lawyer = Avocat
role-helper = A apporté son aide

name-main = tel que la personne l’écrit
name-romanised = dans une autre écriture
name-alias = autre nom
name-former = ancien nom
name-given = donné par le bureau

tie-partner = conjoint ou partenaire
tie-parent = père, mère ou tuteur
tie-sibling = frère ou sœur
tie-family = autre membre de la famille
tie-friend = ami ou voisin
tie-colleague = collègue
tie-lawyer-of = avocat
tie-represents = représentant
tie-member-of = membre
tie-leads = dirigeant
tie-commands = supérieur hiérarchique
tie-helps = personne qui aide
tie-maybe-same = peut-être la même personne

events-title = Ce qui s’est passé
events-lead = La coopération est ce à quoi un acte peut répondre. Les incidents réunissent les actes : qui a fait quoi à qui, quand et où. Les effets d’un acte sur les personnes sont consignés à part.
events-cooperation = Coopération
events-cooperation-add = Ajouter une coopération
events-cooperation-none = Aucune coopération n’est encore consignée : une déclaration, une rencontre, une plainte, un voyage prévu, ou ce que quelqu’un a seulement soupçonné.
events-who = Par :
events-known = Qui le savait :
events-incidents = Incidents
events-incident-add = Ajouter un incident
events-incidents-none = Aucun incident n’est encore consigné.
events-people-first = Ajoutez d’abord les personnes
events-victims = À l’encontre de :
events-hit-count = { $count ->
    [one] ({ $count } personne en tout)
   *[other] ({ $count } personnes en tout)
}
events-authors = Auteur présumé :
events-stated = Motif invoqué :
events-effects-are = Effets :
events-answers-to = Répond peut-être à :
events-follows-line = { $how } : { $title }
events-allegation = Tout cela reste une allégation tant que rien n’a été évalué.
events-near-unknown = proximité dans le temps inconnue
events-near-same = en même temps, d’après ce que l’on sait
events-near-after = { $days ->
    [0] le même jour
    [one] { $days } jour après
   *[other] { $days } jours après
}
events-near-after-range = { $most ->
    [one] entre { $days } et { $most } jour après
   *[other] entre { $days } et { $most } jours après
}
events-near-before = { $days ->
    [one] { $days } jour avant
   *[other] { $days } jours avant
}
events-near-before-range = { $most ->
    [one] entre { $days } et { $most } jour avant
   *[other] entre { $days } et { $most } jours avant
}

events-field-title = En une ligne
events-incident-legend = À propos de l’incident
events-incident-title-hint = Par exemple : Passeport saisi à l’aéroport.
events-from = Quand, ou à partir de quand
events-to = Jusqu’à quand
events-place = Où
events-state = État
events-account = Ce qui s’est passé, en quelques mots
events-acts = Actes
events-acts-hint = Chaque chose qui a été faite, ou qui ne l’a pas été, avec les personnes visées et les auteurs présumés.
events-act-free = Un acte de plus
events-act = Acte ou omission
events-act-victims = Personnes visées
events-act-hit = Nombre total de personnes, s’il y en a plus que celles nommées
events-act-authors = Auteurs présumés
events-act-more = Précisions sur cet acte
events-act-stated = Motif invoqué par l’auteur
events-act-note = Note
events-act-another = Enregistrer et ajouter un autre acte
events-effects = Effets sur les personnes
events-effects-hint = À part des actes : peur, maladie, fuite, silence, répercussions sur la famille.
events-effect-nth = Effet { $number }
events-effect = Effet
events-effect-on = Sur qui
events-effect-on-others = d’autres que les personnes nommées
events-answers = Coopération à laquelle il répond peut-être
events-follows = Lien avec un incident antérieur
events-following-how = Comment
events-following-which = Quel incident
events-remove = Retirer du dossier
events-remove-hint = Pour ce qui a été consigné par erreur. L’historique du dossier en garde la trace.
events-remove-reason = Motif
events-remove-send = Retirer du dossier

following-after = Est survenu après
following-because = Est survenu à cause de
following-part-of = Fait partie de
following-again = Est un nouvel acte pour la même coopération, après

events-cooperation-legend = À propos de la coopération
events-cooperation-title-hint = Par exemple : Déclaration lors d’une manifestation parallèle du Conseil des droits de l’homme.
events-cooperation-kind = Forme de la coopération
events-cooperation-kind-hint = Toutes celles qui conviennent. Une coopération seulement prévue ou soupçonnée compte aussi.
events-with = Avec qui
events-who-legend = Qui a coopéré, voulait le faire ou semblait le faire
events-who-hint = Ce n’est pas forcément la personne visée.
events-known-label = Qui le savait ou pouvait le savoir, et comment
events-known-hint = Une diffusion en ligne, une liste de participants, un rapport public, une lettre au Gouvernement, une question à la frontière.

refusal-party-without-name = Il n’y a pas de nom.
refusal-party-without-name-do = Écrivez au moins un nom lisible, ou donnez-en un, par exemple « Témoin A ».
refusal-party-without-role = Aucun rôle n’est choisi.
refusal-party-without-role-do = Cochez au moins un rôle de la personne dans ce dossier.
refusal-no-party = L’une des personnes n’est plus dans le dossier.
refusal-no-party-do = Choisissez de nouveau parmi celles qui s’y trouvent maintenant.
refusal-party-in-use = La personne figure dans un incident ou dans une coopération.
refusal-party-in-use-do = Retirez-la d’abord de là, ou laissez-la dans le dossier.
refusal-tied-to-self = Nul n’a de lien avec soi-même.
refusal-tied-to-self-do = Choisissez deux personnes différentes.
refusal-circle = La chaîne reviendrait à son point de départ.
refusal-circle-do = Vérifiez l’ordre : nul n’est son propre parent ni son propre supérieur, et aucun incident ne se suit lui-même.
refusal-cooperation-without-kind = Aucune forme de coopération n’est choisie.
refusal-cooperation-without-kind-do = Cochez-en au moins une. Si elle n’est pas précisée, un terme existe pour le dire.
refusal-no-cooperation = La coopération n’est plus dans le dossier.
refusal-no-cooperation-do = Choisissez de nouveau parmi ce qui s’y trouve maintenant.
refusal-cooperation-in-use = Des incidents répondent à cette coopération.
refusal-cooperation-in-use-do = Retirez-la d’abord de ces incidents.
refusal-incident-without-act = L’incident ne comporte aucun acte.
refusal-incident-without-act-do = Choisissez au moins un acte ou une omission. S’il n’est pas précisé, un terme existe pour le dire.
refusal-no-incident = L’incident n’est plus dans le dossier.
refusal-no-incident-do = Choisissez de nouveau parmi ceux qui s’y trouvent maintenant.
refusal-incident-in-use = D’autres incidents suivent celui-ci.
refusal-incident-in-use-do = Modifiez-les d’abord.
refusal-victim-is-author = Quelqu’un serait à la fois victime et auteur d’un même acte.
refusal-victim-is-author-do = Faites-en deux actes, ou décochez l’un des deux.
refusal-date-in-future = La date est dans l’avenir.
refusal-date-in-future-do = Corrigez la date. Ce qui est seulement craint ou prévu a sa place dans une note.
refusal-dates-reversed = La fin précéderait le début.
refusal-dates-reversed-do = Corrigez l’une des deux dates.
refusal-not-a-date = Cette date ne peut pas être lue.
refusal-not-a-date-do = Écrivez-la sous la forme 2026, 2026-03 ou 2026-03-05, avec ~ devant si elle n’est pas sûre.
refusal-not-a-number = Ce nombre ne peut pas être lu.
refusal-not-a-number-do = Écrivez-le en chiffres, ou laissez le champ vide.
refusal-too-many = Il y en a plus qu’un dossier ne peut contenir.
refusal-too-many-do = Réunissez-en plusieurs en un seul élément, par exemple un groupe avec son nombre, ou ouvrez un second dossier.
